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

  private static final String OWN_ADDRESSES = "127.0.0.1,localhost";

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
    if (command.getFirst().equals("aws")) {
      endpoint.ifPresent(local -> atThis(local, command));
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

  /**
   * By its option, which every version of the AWS CLI heeds: those before 1.29 and 2.13 ignore the
   * variable, and later ones do for some commands.
   */
  private static void atThis(String endpoint, List<String> command) {
    if (command.stream().anyMatch(word -> word.startsWith("--endpoint-url"))) {
      throw new Failure(
          "./course aws gives the AWS CLI the endpoint itself, so that nothing leaves this"
              + " machine.",
          "Leave out --endpoint-url, or call aws directly.");
    }
    command.addAll(1, List.of("--endpoint-url", endpoint));
  }

  void adapt(Map<String, String> environment) {
    endpoint.ifPresent(local -> shield(environment, local));
  }

  /**
   * A proxy cannot reach this machine's own address; programs differ in the name that they read.
   */
  private static void aroundTheProxy(Map<String, String> environment) {
    String before = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
    String around = before.isEmpty() ? OWN_ADDRESSES : before + "," + OWN_ADDRESSES;
    environment.put("NO_PROXY", around);
    environment.put("no_proxy", around);
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
    aroundTheProxy(environment);
  }
}
