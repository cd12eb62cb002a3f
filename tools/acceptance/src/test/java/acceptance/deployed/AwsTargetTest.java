package acceptance.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.report.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The target for AWS, redirected by the SDK's own settings, as a user can do. */
class AwsTargetTest {
  @TempDir private static Path assembly;

  private static LocalCloud cloud;
  private static AwsTarget target;

  @BeforeAll
  static void open() throws IOException {
    cloud = LocalCloud.start(Options.forTests());
    settings().forEach(System::setProperty);
    synthesize();
    target = new AwsTarget();
    target.start();
  }

  @AfterAll
  static void close() {
    target.close();
    settings().keySet().forEach(System::clearProperty);
    cloud.close();
  }

  @Test
  void a_deployed_stack_is_found_by_its_outputs() {
    cloud.deploy(assembly, List.of("Here"), Progress.SILENT);

    assertThat(target.outputs("Here")).containsOnlyKeys("QueueUrl");
    assertThat(target.outputs("Nowhere")).isEmpty();
  }

  @Test
  void what_is_not_deployed_is_named_with_the_remedy() {
    assertThatThrownBy(() -> target.deploy(assembly))
        .hasMessageContaining("There")
        .hasMessageContaining("npx cdk deploy --all");
  }

  @Test
  void a_user_unknown_to_aws_is_told_what_to_set() {
    System.setProperty("aws.endpointUrl", "http://127.0.0.1:1");
    try (AwsTarget lost = new AwsTarget()) {
      assertThatThrownBy(lost::start).hasMessageContainingAll("AWS_REGION", "AWS_PROFILE");
    } finally {
      settings().forEach(System::setProperty);
    }
  }

  private static Map<String, String> settings() {
    return Map.of(
        "aws.endpointUrl", cloud.endpoint().toString(),
        "aws.region", "us-east-1",
        "aws.accessKeyId", "test",
        "aws.secretAccessKey", "test");
  }

  /** Two stacks with a queue each. */
  private static void synthesize() throws IOException {
    String stack =
        """
        "%1$s": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "template.json", "stackName": "%1$s"}}
        """;
    Files.writeString(
        assembly.resolve("manifest.json"),
        "{\"artifacts\": {"
            + String.format(Locale.ROOT, stack, "Here")
            + ","
            + String.format(Locale.ROOT, stack, "There")
            + "}}");
    Files.writeString(
        assembly.resolve("template.json"),
        """
        {"Resources": {"Queue": {"Type": "AWS::SQS::Queue", "Properties": {}}},
         "Outputs": {"QueueUrl": {"Value": {"Ref": "Queue"}}}}
        """);
  }
}
