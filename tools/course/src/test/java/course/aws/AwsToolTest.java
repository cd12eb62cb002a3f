package course.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.run.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsToolTest {
  private static final String ENDPOINT = "http://127.0.0.1:4566";

  @TempDir private Path root;

  @Test
  void a_word_that_is_not_a_program_is_for_the_aws_cli() {
    assertThat(tool().command(List.of("dynamodb", "list-tables")))
        .containsExactly("aws", "--endpoint-url", ENDPOINT, "dynamodb", "list-tables");
    assertThat(tool().command(List.of("aws", "s3", "ls")))
        .containsExactly("aws", "--endpoint-url", ENDPOINT, "s3", "ls");
    assertThat(tool().command(List.of("npx", "cdk", "diff"))).containsExactly("npx", "cdk", "diff");
  }

  @Test
  void the_cdk_is_the_one_that_the_repository_pins() throws IOException {
    Path cdk = root.resolve("node_modules/.bin/cdk");
    Files.createDirectories(cdk.getParent());
    Files.createFile(cdk);
    Files.createFile(cdk.resolveSibling("cdk.cmd"));

    assertThat(tool().command(List.of("cdk", "diff")).getFirst()).startsWith(cdk.toString());
  }

  @Test
  void nothing_of_the_users_own_account_is_left() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "AWS_PROFILE", "prod",
                "AWS_SESSION_TOKEN", "real",
                "AWS_ENDPOINT_URL_SQS", "https://sqs.us-east-1.amazonaws.com",
                "PATH", "/bin"));

    tool().adapt(environment);

    assertThat(environment)
        .containsEntry("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")
        .containsEntry("AWS_ACCESS_KEY_ID", "test")
        .containsEntry("PATH", "/bin")
        .doesNotContainKeys("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL_SQS");
    assertThat(Path.of(environment.get("AWS_SHARED_CREDENTIALS_FILE"))).doesNotExist();
  }

  @Test
  void another_endpoint_is_refused_so_that_nothing_leaves_this_machine() {
    assertThatThrownBy(
            () ->
                tool()
                    .command(List.of("sqs", "list-queues", "--endpoint-url=https://amazonaws.com")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("nothing leaves this machine");
  }

  @Test
  void no_proxy_stands_between_a_tool_and_this_machine() {
    Map<String, String> environment =
        new HashMap<>(Map.of("HTTP_PROXY", "http://proxy:3128", "no_proxy", "example.org"));

    tool().adapt(environment);

    assertThat(environment)
        .containsEntry("no_proxy", "example.org,127.0.0.1,localhost")
        .containsEntry("NO_PROXY", "example.org,127.0.0.1,localhost");
  }

  private AwsTool tool() {
    return new AwsTool(root, ENDPOINT);
  }
}
