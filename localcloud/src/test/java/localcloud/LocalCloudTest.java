package localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.report.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

@Isolated("counts the processes of this JVM")
class LocalCloudTest {
  private static final StaticCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

  @TempDir Path cdkOut;
  @TempDir Path data;

  @Test
  void deploying_twice_changes_nothing_and_destroying_leaves_nothing() throws IOException {
    Path assembly = SmallStack.write(cdkOut, 30);
    try (LocalCloud cloud = LocalCloud.start(Options.forTests())) {
      assertThat(cloud.deploy(assembly).count(Change.CREATED)).isEqualTo(7);
      assertThat(cloud.deploy(assembly).stacks())
          .containsExactly(Map.entry("Library", Map.of(Change.UNCHANGED, 7)));
      assertThat(cloud.outputs("Library").get("QueueUrl")).startsWith(cloud.endpoint().toString());

      assertThat(cloud.deploy(SmallStack.write(cdkOut, 60)).count(Change.UPDATED)).isEqualTo(1);

      cloud.destroy();

      assertThat(call(cloud, "dynamodb", "ListTables").path("TableNames")).isEmpty();
      assertThat(call(cloud, "sqs", "ListQueues").path("QueueUrls")).isEmpty();
      assertThat(call(cloud, "ssm", "DescribeParameters").path("Parameters")).isEmpty();
    }
  }

  @Test
  void what_was_kept_is_there_after_a_restart() throws IOException {
    Options options = Options.forTests().withData(data);
    Path assembly = SmallStack.write(cdkOut, 30);
    String table;
    try (LocalCloud first = LocalCloud.start(options)) {
      first.deploy(assembly);
      table = first.outputs("Library").get("TableName");
      put(first, table, "kept");
      assertThatThrownBy(() -> LocalCloud.start(options))
          .hasMessageContaining("Another local cloud uses " + data);
    }
    try (LocalCloud second = LocalCloud.start(options)) {
      assertThat(second.outputs("Library")).containsEntry("TableName", table);
      JsonNode scanned =
          second
              .gateway()
              .call(
                  Call.json("dynamodb", "Scan", Caller.ROOT, Json.object().put("TableName", table)))
              .output();
      assertThat(scanned.path("Count").asInt()).isEqualTo(1);
      assertThat(second.deploy(assembly).count(Change.UNCHANGED)).isEqualTo(7);
    }
  }

  @Test
  void an_sdk_reads_parameters_and_its_identity() throws IOException {
    try (LocalCloud cloud = LocalCloud.start(Options.forTests());
        SsmClient ssm =
            SsmClient.builder()
                .endpointOverride(cloud.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(ANYBODY)
                .build();
        StsClient sts =
            StsClient.builder()
                .endpointOverride(cloud.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(ANYBODY)
                .build()) {
      cloud.deploy(SmallStack.write(cdkOut, 30));

      assertThat(
              ssm.getParameter(request -> request.name("/library/queue-url")).parameter().value())
          .isEqualTo(cloud.outputs("Library").get("QueueUrl"));
      assertThat(sts.getCallerIdentity().account()).isEqualTo(Caller.ACCOUNT);
    }
  }

  @Test
  void a_taken_port_is_named_with_a_remedy() {
    try (LocalCloud first = LocalCloud.start(Options.forTests())) {
      int port = first.endpoint().getPort();

      assertThatThrownBy(() -> LocalCloud.start(Options.forTests().withPort(port)))
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("choose another port");
    }
  }

  @Test
  void closing_twice_is_like_closing_once() {
    List<ProcessHandle> before = children();
    LocalCloud cloud = LocalCloud.start(Options.forTests());
    cloud.close();
    cloud.close();

    assertThat(children()).isSubsetOf(before);
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  private static void put(LocalCloud cloud, String table, String id) {
    JsonNode input =
        Json.read(
            String.format(
                Locale.ROOT,
                "{\"TableName\": \"%s\", \"Item\": {\"id\": {\"S\": \"%s\"}}}",
                table,
                id));
    assertThat(cloud.gateway().call(Call.json("dynamodb", "PutItem", Caller.ROOT, input)).status())
        .isEqualTo(200);
  }

  private static JsonNode call(LocalCloud cloud, String service, String operation) {
    return cloud.gateway().call(Call.json(service, operation, Caller.ROOT, Json.object())).output();
  }
}
