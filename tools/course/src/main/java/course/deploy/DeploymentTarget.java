package course.deploy;

import course.aws.AwsTool;
import course.run.RunFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Where the shop is deployed: AWS with the user's own settings, or the running local cloud.
 *
 * @param root the repository
 * @param endpoint the local cloud's endpoint; empty for AWS
 */
public record DeploymentTarget(AwsTool tool, Path root, Optional<String> endpoint) {

  /** The values of {@code --to} and {@code --on}. */
  public enum Name {
    aws,
    local
  }

  static DeploymentTarget of(Name name, Path root) {
    if (name == Name.aws) {
      return new DeploymentTarget(AwsTool.reachingAws(root), root, Optional.empty());
    }
    String local = RunFile.ofThisRepository().readReady().endpoint();
    return new DeploymentTarget(new AwsTool(root, local), root, Optional.of(local));
  }

  <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(B builder) {
    endpoint.ifPresent(
        local ->
            builder
                .endpointOverride(URI.create(local))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"))));
    return builder.httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  }

  /** Has the CDK CLI synthesize the repository's app; returns its exit code. */
  int synthesize(DeploymentStage stage, String webOrigins) throws InterruptedException {
    List<String> words = new ArrayList<>(List.of("synth", "--quiet", "-c", "stage=" + stage));
    if (!webOrigins.isEmpty()) {
      words.addAll(List.of("-c", "webOrigins=" + webOrigins));
    }
    return run(words);
  }

  /**
   * Runs the CDK CLI on a synthesized assembly; without one it would synthesize again, even to
   * bootstrap, and for another stage.
   */
  int cdk(Path assembly, String... words) throws InterruptedException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--app", assembly.toString()));
    return run(all);
  }

  private int run(List<String> words) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("cdk", "--no-notices"));
    command.addAll(words);
    return tool.run(command, root);
  }
}
