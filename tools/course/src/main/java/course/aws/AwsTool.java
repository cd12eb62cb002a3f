package course.aws;

import course.run.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs an AWS tool. For the local cloud it runs with that endpoint, with credentials that are valid
 * nowhere else, and without any of the user's own AWS settings, so that nothing can reach a real
 * account.
 */
public final class AwsTool {
  /** Words that are programs themselves; any other first word is for the AWS CLI. */
  private static final Set<String> PROGRAMS = Set.of("aws", "cdk", "npx", "sam");

  private final Path root;
  private final Optional<String> endpoint;

  /**
   * @param root the repository, in which npm has installed the CDK CLI
   */
  public AwsTool(Path root, String endpoint) {
    this(root, Optional.of(endpoint));
  }

  private AwsTool(Path root, Optional<String> endpoint) {
    this.root = root;
    this.endpoint = endpoint;
  }

  /**
   * A tool with the user's own AWS settings: only for commands that the user has told to reach AWS.
   */
  public static AwsTool reachingAws(Path root) {
    return new AwsTool(root, Optional.empty());
  }

  /** Returns the tool's exit code; the tool shares this process's input and output. */
  public int run(List<String> words) throws InterruptedException {
    return run(words, Path.of("").toAbsolutePath());
  }

  /** The same in another folder than this process's. */
  public int run(List<String> words, Path folder) throws InterruptedException {
    List<String> command = command(words);
    ProcessBuilder tool = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    adapt(tool.environment());
    try {
      return tool.start().waitFor();
    } catch (IOException e) {
      throw new Failure(
          command.getFirst() + " cannot be run.",
          "Is it installed? The AWS CLI: apt install awscli, brew install awscli; the CDK: npm ci.",
          e);
    }
  }

  List<String> command(List<String> words) {
    List<String> command = new ArrayList<>(words);
    if (!PROGRAMS.contains(words.getFirst())) {
      command.addFirst("aws");
    }
    if (command.getFirst().equals("cdk")) {
      boolean windows = System.getProperty("os.name").startsWith("Windows");
      Path installed = root.resolve("node_modules/.bin").resolve(windows ? "cdk.cmd" : "cdk");
      if (Files.exists(installed)) {
        command.set(0, installed.toString());
      }
    }
    return command;
  }

  void adapt(Map<String, String> environment) {
    endpoint.ifPresent(local -> shield(environment, local));
  }

  private void shield(Map<String, String> environment, String endpoint) {
    environment.keySet().removeIf(name -> name.startsWith("AWS_"));
    String nothing = root.resolve(".localcloud/no-aws-settings").toString();
    environment.putAll(
        Map.of(
            "AWS_ENDPOINT_URL", endpoint,
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test",
            "AWS_REGION", "us-east-1",
            "AWS_DEFAULT_REGION", "us-east-1",
            "AWS_CONFIG_FILE", nothing,
            "AWS_SHARED_CREDENTIALS_FILE", nothing,
            "AWS_EC2_METADATA_DISABLED", "true",
            "AWS_PAGER", ""));
  }
}
