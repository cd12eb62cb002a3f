package course.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs Maven as a child process, with its output in a file and its progress on the screen; kills it
 * when this process ends.
 */
final class MavenRun {
  private final Path root;
  private final Path log;
  private final MavenOutput output = new MavenOutput();

  MavenRun(Path root, Path log) {
    this.root = root;
    this.log = log;
  }

  /** Packages everything, without tests, and returns Maven's exit code. */
  int run(ProgressLine progress) throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    Instant start = Instant.now();
    Process maven = start();
    Thread killer = new Thread(() -> kill(maven));
    Runtime.getRuntime().addShutdownHook(killer);
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        BufferedReader lines = maven.inputReader();
        PrintWriter file = new PrintWriter(Files.newBufferedWriter(log))) {
      clock.scheduleAtFixedRate(() -> progress.tick(since(start)), 1, 1, TimeUnit.SECONDS);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        file.println(line);
        output.read(line).ifPresent(step -> progress.step(step, since(start)));
      }
      clock.shutdownNow();
    }
    int exit = maven.waitFor();
    Runtime.getRuntime().removeShutdownHook(killer);
    progress.end();
    return exit;
  }

  MavenOutput output() {
    return output;
  }

  private Process start() throws IOException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    ProcessBuilder maven =
        new ProcessBuilder(
            List.of(
                windows ? "mvn.cmd" : "mvn", "-B", "-ntp", "-Dmaven.test.skip=true", "package"));
    // The JDK that the launcher found, even if it is neither JAVA_HOME nor on the PATH.
    maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return maven.directory(root.toFile()).redirectErrorStream(true).start();
  }

  private static void kill(Process maven) {
    maven.descendants().forEach(ProcessHandle::destroy);
    maven.destroy();
  }

  private static Duration since(Instant start) {
    return Duration.between(start, Instant.now());
  }
}
