package localcloud.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An engine's process, recorded in a file: if the local cloud is killed, the next one ends the
 * process that outlived it.
 */
public record Leftover(Path file) {
  /** The suffix of such a file's name. */
  public static final String SUFFIX = ".pid";

  // The system's clock may be changed while a process runs, and Linux derives the start time from
  // it.
  private static final Duration SAME = Duration.ofSeconds(5);

  public void note(Process process) throws IOException {
    Files.write(
        file, List.of(Long.toString(process.pid()), started(process.toHandle()).toString()));
  }

  /** Ends the recorded process, if it is still the same one, and waits until it is gone. */
  public void end() throws IOException {
    if (Files.notExists(file)) {
      return;
    }
    List<String> noted = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    if (noted.size() == 2) {
      try {
        end(Long.parseLong(noted.get(0)), Instant.parse(noted.get(1)));
      } catch (NumberFormatException | DateTimeException e) {
        System.getLogger("localcloud")
            .log(System.Logger.Level.WARNING, file + " does not name a process: " + e.getMessage());
      }
    }
    Files.deleteIfExists(file);
  }

  private static void end(long pid, Instant start) {
    ProcessHandle.of(pid)
        .filter(process -> Duration.between(start, started(process)).abs().compareTo(SAME) < 0)
        .ifPresent(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
  }

  private static Instant started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
