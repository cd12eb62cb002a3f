package localcloud.lambda.source.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.lambda.QueueProbe;
import localcloud.lambda.TestCloud;
import localcloud.lambda.source.FakeFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

class MappingCallsTest {
  private static final String SEQUENCE = "/dynamodb/SequenceNumber";

  private static final Call PUT = Call.json("dynamodb", "PutItem", Caller.ROOT, Json.object());

  private TestCloud cloud;
  private FakeStream stream;
  private final List<List<String>> delivered = new CopyOnWriteArrayList<>();
  private LambdaClient lambda;
  private String id = "";

  @BeforeEach
  void start(@TempDir Path temp) {
    cloud = new TestCloud(temp);
    stream = new FakeStream();
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("relay", QueueProbe.class));
    cloud.gateway.open(stream);
    cloud.gateway.add(this::invoke);
    lambda =
        LambdaClient.builder()
            .endpointOverride(cloud.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build();
    ObjectNode mapping =
        Json.object()
            .put("FunctionName", "relay")
            .put("EventSourceArn", FakeStream.ARN)
            .put("MaximumRecordAgeInSeconds", 3600);
    id = cloud.deploy("AWS::Lambda::EventSourceMapping", mapping).physicalId();
  }

  @AfterEach
  void stop() {
    lambda.close();
    cloud.close();
  }

  @Test
  void a_disabled_mapping_delivers_nothing_and_an_enabled_one_goes_on_where_it_was() {
    insert("1");
    await().until(() -> delivered.size() == 1);

    lambda.updateEventSourceMapping(r -> r.uuid(id).enabled(false));
    await().until(() -> state().equals("Disabled"));
    insert("2");
    lambda.updateEventSourceMapping(r -> r.uuid(id).enabled(true));

    assertThat(state()).isEqualTo("Enabled");
    await().untilAsserted(() -> assertThat(delivered).containsExactly(List.of("1"), List.of("2")));
  }

  @Test
  void a_mapping_is_found_by_its_function_and_its_source() {
    var ofFunction = lambda.listEventSourceMappings(r -> r.functionName("relay"));
    var ofSource = lambda.listEventSourceMappings(r -> r.eventSourceArn(FakeStream.ARN));
    var ofAnother = lambda.listEventSourceMappings(r -> r.functionName("other"));

    assertThat(ofFunction.eventSourceMappings()).hasSize(1);
    assertThat(ofFunction.eventSourceMappings().getFirst().maximumRecordAgeInSeconds())
        .isEqualTo(3600);
    assertThat(ofSource.eventSourceMappings()).isEqualTo(ofFunction.eventSourceMappings());
    assertThat(ofAnother.eventSourceMappings()).isEmpty();
  }

  @Test
  void what_a_call_cannot_change_is_refused_by_name() {
    assertThatThrownBy(() -> lambda.updateEventSourceMapping(r -> r.uuid(id).batchSize(5)))
        .isInstanceOf(InvalidParameterValueException.class)
        .hasMessageContaining("BatchSize");
    assertThatThrownBy(() -> lambda.updateEventSourceMapping(r -> r.uuid("no").enabled(true)))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(state()).isEqualTo("Enabled");
  }

  private void insert(String key) {
    stream.add("INSERT", key);
    cloud.lambda.streamWrites().pass(PUT, call -> Reply.json(200, Json.object()));
  }

  /** Stands in for the function's process. */
  private Reply invoke(Call call, Function<Call, Reply> onwards) {
    if (!call.operation().equals("Invoke")) {
      return onwards.apply(call);
    }
    delivered.add(FakeFunction.texts(call.input(), SEQUENCE));
    return new Reply(200, Map.of(), new byte[0]);
  }

  private String state() {
    return lambda.getEventSourceMapping(r -> r.uuid(id)).state();
  }
}
