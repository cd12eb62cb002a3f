package course.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.run.Failure;
import course.steps.Step;
import course.workspace.Workspace;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A workspace's workbench, started when it is first asked something. */
public final class Workbench {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Path root;
  private final Workspace workspace;
  private final Path folder;

  public Workbench(Path root, Workspace workspace) {
    this.root = root;
    this.workspace = workspace;
    this.folder = workspace.hidden("bench");
  }

  /** The verdict on the workspace's code as it stands now. */
  public Verdict check(Step step, boolean runPending) {
    return ask(new Request(workspace.folder().toString(), step.id(), runPending));
  }

  /** Whether all of the workspace's code compiles, pending or not. */
  public Verdict compile() {
    return ask(new Request(workspace.folder().toString(), "", false));
  }

  private Verdict ask(Request request) {
    BenchFile.Entry entry = running().orElseGet(this::start);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), entry.port());
        Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      out.write(MAPPER.writeValueAsString(request) + "\n");
      out.flush();
      String line = in.readLine();
      if (line == null) {
        throw new IOException("it went away");
      }
      return MAPPER.readValue(line, Verdict.class);
    } catch (IOException e) {
      throw new Failure(
          "The workbench does not answer: " + e.getMessage(),
          "Look into " + log() + ", and check again.",
          e);
    }
  }

  /** Whether a check will find it warm. */
  public boolean isWarm() {
    return running().isPresent();
  }

  /** Its process, if it runs. */
  public Optional<ProcessHandle> process() {
    return running().flatMap(BenchFile.Entry::process);
  }

  /** Ends the process, if there is one. */
  public void stop() {
    new BenchFile(folder)
        .read()
        .flatMap(BenchFile.Entry::process)
        .ifPresent(
            process -> {
              process.destroy();
              process.onExit().join();
            });
  }

  private Optional<BenchFile.Entry> running() {
    return new BenchFile(folder).read().filter(entry -> entry.isOf(root));
  }

  private BenchFile.Entry start() {
    stop();
    try {
      layOut();
      Files.deleteIfExists(new BenchFile(folder).path());
      Process bench = launch();
      Instant deadline = Instant.now().plus(PATIENCE);
      while (bench.isAlive() && Instant.now().isBefore(deadline)) {
        Optional<BenchFile.Entry> found = running();
        if (found.isPresent()) {
          return found.get();
        }
        Thread.sleep(BETWEEN_LOOKS);
      }
      bench.destroy();
      throw new Failure("The workbench does not start.", "Look into " + log() + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while the workbench started.", "Check again.", e);
    }
  }

  /** Like the repository, as far as tests and apps look around from a module's folder. */
  private void layOut() throws IOException {
    Files.createDirectories(folder.resolve("modules").resolve(Module.SYSTEM));
    Folders.copy(root.resolve("contracts"), folder.resolve("contracts"));
  }

  private Process launch() throws IOException {
    String classPath =
        root.resolve("tools/course/target/course.jar")
            + File.pathSeparator
            + Files.readString(root.resolve("tools/course/target/workbench.classpath")).strip();
    ProcessBuilder bench =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dcourse.root=" + root,
                "-Dacceptance.patience=15",
                "-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                classPath,
                "course.bench.BenchMain",
                root.toString(),
                folder.toString()));
    bench.environment().put("CDK_OUTDIR", folder.resolve("cdk.out").toString());
    bench.environment().put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
    return bench
        .directory(folder.resolve("modules").resolve(Module.SYSTEM).toFile())
        .redirectInput(ProcessBuilder.Redirect.from(nothing()))
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }

  private Path log() {
    return folder.resolve("bench.log");
  }

  private static File nothing() {
    return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
  }
}
