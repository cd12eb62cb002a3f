package localcloud.lambda.source.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.lambda.FakeQueues;
import localcloud.lambda.QueueProbe;
import localcloud.lambda.TestCloud;
import localcloud.lambda.TestCode;
import localcloud.lambda.source.FakeFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueuePollerTest {
  private static final String MAPPING = "AWS::Lambda::EventSourceMapping";

  private final FakeQueues queues = new FakeQueues();
  private TestCloud cloud;

  @BeforeEach
  void start(@TempDir Path temp) {
    cloud = new TestCloud(temp);
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("consumer", QueueProbe.class));
    cloud.gateway.open(queues);
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void handled_messages_are_deleted() {
    queues.add("a", "1");
    queues.add("b", "2");
    function(event -> "");

    cloud.deploy(MAPPING, mapping());

    await().untilAsserted(() -> assertThat(queues.deleted).containsExactly("a", "b"));
  }

  @Test
  void only_reported_failures_stay_in_the_queue() {
    queues.add("a", "1");
    queues.add("b", "2");
    queues.add("c", "3");
    function(event -> FakeFunction.failures(List.of("b")));

    cloud.deploy(MAPPING, mapping());

    await().untilAsserted(() -> assertThat(queues.deleted).containsExactly("a", "c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FakeFunction.FAILS,
        "no JSON",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
        "{\"batchItemFailures\":[{\"id\":\"a\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}"
      })
  void a_failed_function_or_a_wrong_answer_fails_the_whole_batch(String answer) {
    queues.add("a", "1");
    queues.add("b", "2");
    FakeFunction function =
        function(event -> FakeFunction.texts(event, "/body").contains("marker") ? "" : answer);
    cloud.deploy(MAPPING, mapping());
    await().until(() -> !function.events.isEmpty());

    queues.add("marker", "marker");

    await().untilAsserted(() -> assertThat(queues.deleted).containsExactly("marker"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
  void an_answer_without_failures_is_a_success(String answer) {
    queues.add("a", "1");
    function(event -> answer);

    cloud.deploy(MAPPING, mapping());

    await().untilAsserted(() -> assertThat(queues.deleted).containsExactly("a"));
  }

  @Test
  void messages_that_no_filter_matches_are_deleted_unseen() {
    queues.add("a", "{\"kind\":\"wanted\"}");
    queues.add("b", "{\"kind\":\"other\"}");
    queues.add("c", "no JSON");
    FakeFunction function = function(event -> "");
    ObjectNode mapping = mapping();
    mapping
        .putObject("FilterCriteria")
        .putArray("Filters")
        .addObject()
        .put("Pattern", "{\"body\":{\"kind\":[\"wanted\"]}}");

    cloud.deploy(MAPPING, mapping);

    await().untilAsserted(() -> assertThat(queues.deleted).containsExactly("a", "b", "c"));
    assertThat(function.batches("/messageId")).containsExactly(List.of("a"));
  }

  @Test
  void a_message_looks_as_aws_documents_it_and_is_fetched_by_the_functions_role() {
    queues.add("a", "{\"x\":1}");
    FakeFunction function = function(event -> "");

    cloud.deploy(MAPPING, mapping());

    await().until(() -> !function.events.isEmpty());
    JsonNode record = function.events.getFirst().path("Records").path(0);
    assertThat(record.path("messageId").asText()).isEqualTo("a");
    assertThat(record.path("body").asText()).isEqualTo("{\"x\":1}");
    assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
    assertThat(record.path("eventSourceARN").asText()).endsWith(":loans");
    assertThat(record.path("awsRegion").asText()).isEqualTo("us-east-1");
    assertThat(queues.callers).allMatch(caller -> caller.contains("assumed-role/probe/"));
  }

  @Test
  void a_deleted_mapping_stops_fetching() {
    FakeFunction function = function(event -> "");
    var deployed = cloud.deploy(MAPPING, mapping());
    queues.add("a", "1");
    await().until(() -> queues.deleted.contains("a"));

    cloud.lambda.close();
    queues.add("b", "2");

    assertThat(deployed.physicalId()).isNotEmpty();
    assertThat(function.events).hasSize(1);
  }

  @Test
  void a_batch_in_progress_is_acknowledged_although_its_mapping_changes() {
    CountDownLatch ready = new CountDownLatch(1);
    FakeFunction function = function(event -> FakeFunction.after(ready));
    queues.add("a", "1");
    cloud.deploy(MAPPING, mapping());
    await().until(() -> !function.events.isEmpty());

    cloud.deploy(MAPPING, mapping().put("BatchSize", 5));
    ready.countDown();

    await().untilAsserted(() -> assertThat(queues.deleted).containsExactly("a"));
  }

  @Test
  void a_batch_in_progress_is_acknowledged_although_the_cloud_closes() {
    CountDownLatch ready = new CountDownLatch(1);
    FakeFunction function = function(event -> FakeFunction.after(ready));
    queues.add("a", "1");
    cloud.deploy(MAPPING, mapping());
    await().until(() -> !function.events.isEmpty());

    Thread closing = Thread.ofPlatform().start(cloud.lambda::close);
    await().until(() -> closing.getState() != Thread.State.RUNNABLE);
    ready.countDown();

    await().untilAsserted(() -> assertThat(queues.deleted).containsExactly("a"));
  }

  @Test
  void a_real_function_fails_only_the_poisoned_message(@TempDir Path code) throws IOException {
    cloud.deploy(
        "AWS::Lambda::Function",
        TestCloud.function("consumer", QueueProbe.class),
        TestCode.zip(code.resolve("functions.zip"), QueueProbe.class));
    queues.add("a", "good");
    queues.add("b", "poison");

    cloud.deploy(MAPPING, mapping());

    await().untilAsserted(() -> assertThat(queues.deleted).containsExactly("a"));
  }

  @Test
  void a_queue_whose_messages_reappear_while_the_function_works_is_refused() {
    queues.visibilityTimeout = "5";

    assertThatThrownBy(() -> cloud.deploy(MAPPING, mapping()))
        .hasMessage(
            "Queue visibility timeout: 5 seconds is less than Function timeout: 10 seconds");

    queues.visibilityTimeout = "10";
    cloud.deploy(MAPPING, mapping());
    queues.visibilityTimeout = "5";
    assertThatThrownBy(() -> cloud.deploy(MAPPING, mapping().put("BatchSize", 5)))
        .hasMessageContaining("is less than Function timeout");
  }

  private FakeFunction function(Function<JsonNode, String> answer) {
    FakeFunction function = new FakeFunction(answer);
    cloud.gateway.open(function);
    return function;
  }

  private static ObjectNode mapping() {
    ObjectNode mapping =
        Json.object()
            .put("FunctionName", "consumer")
            .put("EventSourceArn", "arn:aws:sqs:us-east-1:" + Caller.ACCOUNT + ":loans")
            .put("BatchSize", 10);
    mapping.putArray("FunctionResponseTypes").add("ReportBatchItemFailures");
    return mapping;
  }
}
