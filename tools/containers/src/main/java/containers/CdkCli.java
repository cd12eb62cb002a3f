package containers;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the CDK CLI that package.json pins on a synthesized assembly. Its output goes to a file and,
 * if it fails, into the exception.
 */
public final class CdkCli {
  private static final int LAST_WORDS = 40;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The account and region of every emulator. */
  private static final String ENVIRONMENT = "aws://000000000000/us-east-1";

  private final Path root;
  private final Path assembly;
  private final Path log;
  private final Map<String, String> environment;

  /**
   * @param root the repository in which npm has installed the CLI
   * @param assembly the synthesized folder
   * @param log the file for the CLI's output
   * @param environment the endpoint and credentials to use; the user's own AWS settings are ignored
   */
  public CdkCli(Path root, Path assembly, Path log, Map<String, String> environment) {
    this.root = root;
    this.assembly = assembly;
    this.log = log;
    this.environment = environment;
  }

  /** Creates the bucket and the roles that a deployment needs. */
  public void bootstrap() {
    run("bootstrap", ENVIRONMENT);
  }

  /**
   * Deploys every stack without asking for confirmation.
   *
   * @return each stack's outputs by name
   */
  public Map<String, Map<String, String>> deployAll() {
    return deploy(List.of("--all"));
  }

  /** Likewise, without some of them, although others depend on them. */
  public Map<String, Map<String, String>> deployAllBut(Collection<String> leftOut) {
    List<String> words = new ArrayList<>(List.of("--exclusively"));
    stacks().filter(stack -> !leftOut.contains(stack)).forEach(words::add);
    return deploy(words);
  }

  private Stream<String> stacks() {
    try {
      return MAPPER
          .readTree(assembly.resolve("manifest.json").toFile())
          .path("artifacts")
          .propertyStream()
          .filter(one -> one.getValue().path("type").asText().equals("aws:cloudformation:stack"))
          .map(Map.Entry::getKey);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read what is synthesized in " + assembly, e);
    }
  }

  private Map<String, Map<String, String>> deploy(List<String> which) {
    Path outputs = log.resolveSibling("cdk-outputs.json").toAbsolutePath();
    List<String> words = new ArrayList<>(List.of("deploy"));
    words.addAll(which);
    words.addAll(List.of("--require-approval", "never", "--outputs-file", outputs.toString()));
    run(words.toArray(String[]::new));
    try {
      return MAPPER.readValue(outputs.toFile(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the CDK CLI's outputs from " + outputs, e);
    }
  }

  private void run(String... words) {
    List<String> command =
        new ArrayList<>(List.of(program(), "--ci", "--no-color", "--no-notices"));
    command.addAll(List.of("--app", assembly.toAbsolutePath().toString()));
    command.addAll(List.of(words));
    ProcessBuilder cli = new ProcessBuilder(command).directory(root.toFile());
    cli.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    String nothing = root.resolve(".localcloud/no-aws-settings").toString();
    cli.environment().put("AWS_CONFIG_FILE", nothing);
    cli.environment().put("AWS_SHARED_CREDENTIALS_FILE", nothing);
    cli.environment().putAll(environment);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      cli.redirectErrorStream(true).redirectOutput(log.toFile());
      int exit = cli.start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT,
                "cdk %s ended with exit code %d:%n%s",
                String.join(" ", words),
                exit,
                lastWords()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run the CDK CLI. Install it: npm ci", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String program() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return root.resolve("node_modules/.bin").resolve(windows ? "cdk.cmd" : "cdk").toString();
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
  }
}
