package course.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsToolTest {
  @TempDir private Path root;

  @Test
  void a_word_that_is_not_a_program_is_for_the_aws_cli() {
    assertThat(tool().command(List.of("dynamodb", "list-tables")))
        .containsExactly("aws", "dynamodb", "list-tables");
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

  private AwsTool tool() {
    return new AwsTool(root, "http://127.0.0.1:4566");
  }
}
