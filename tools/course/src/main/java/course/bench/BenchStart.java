package course.bench;

import course.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Starts a workbench's process; if several commands want one at once, one of them starts it for
 * all.
 */
final class BenchStart {
  /**
   * A process that could not start has ended long before; on a busy machine a start takes minutes.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final long MUCH_LOG = 1_000_000;

  private final Path root;
  private final Path folder;
  private final BenchFile file;

  BenchStart(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
    this.file = new BenchFile(folder);
  }

  /**
   * Returns the running one, or starts a new one.
   *
   * @param stopOld stops one that was built before the current course
   */
  BenchFile.Entry runningOr(Runnable stopOld) {
    Optional<BenchFile.Entry> found = file.running(root);
    if (found.isPresent()) {
      return found.get();
    }
    try {
      Files.createDirectories(folder);
      // The file lock works between processes; this lock works within one.
      synchronized (BenchStart.class) {
        return startLocked(stopOld);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BenchFile.Entry startLocked(Runnable stopOld) throws IOException {
    try (FileChannel lockFile =
            FileChannel.open(
                folder.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock mine = lockFile.lock()) {
      Optional<BenchFile.Entry> others = file.running(root);
      if (others.isPresent() && mine.isValid()) {
        return others.get();
      }
      stopOld.run();
      return start();
    }
  }

  private BenchFile.Entry start() throws IOException {
    try {
      layOut();
      Files.deleteIfExists(file.path());
      Process bench = launch();
      Instant deadline = Instant.now().plus(PATIENCE);
      while (bench.isAlive() && Instant.now().isBefore(deadline)) {
        Optional<BenchFile.Entry> found = file.running(root);
        if (found.isPresent()) {
          return found.get();
        }
        Thread.sleep(BETWEEN_LOOKS);
      }
      bench.destroy();
      throw new Failure("The workbench did not start.", "See the reason in " + log() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while the workbench started.", "Check again.", e);
    }
  }

  /** Laid out like the repository, as far as tests and apps read it from a module's folder. */
  private void layOut() throws IOException {
    Files.createDirectories(folder.resolve("modules").resolve(ShopModule.SYSTEM));
    Folders.copy(root.resolve("contracts"), folder.resolve("contracts"));
    if (Files.exists(log()) && Files.size(log()) > MUCH_LOG) {
      Files.delete(log());
    }
  }

  private Process launch() throws IOException {
    ProcessBuilder bench =
        ScenarioProgram.running(
            "course.bench.BenchMain",
            root,
            List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-Dacceptance.patience=15"),
            List.of(root.toString(), folder.toString()));
    bench.environment().put("CDK_OUTDIR", folder.resolve("cdk.out").toString());
    // The build validates the whole shop; a learner waits here.
    bench.environment().put("CDK_VALIDATION", "false");
    bench.environment().put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
    return bench
        .directory(folder.resolve("modules").resolve(ShopModule.SYSTEM).toFile())
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  /** The output of the process and of the code that it runs. */
  Path log() {
    return folder.resolve("bench.log");
  }
}
