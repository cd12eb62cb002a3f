package localcloud.dynamodb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An engine that outlived its local cloud, because that was killed without warning. Two engines on
 * one file would each believe to be alone, so the next local cloud ends the first one.
 */
record Leftover(Path database) {

  void note(Process process) throws IOException {
    Files.writeString(pidFile(), Long.toString(process.pid()));
  }

  /** Ends the process noted last, if it still runs this very program. */
  void end(Path binary) throws IOException {
    if (Files.notExists(pidFile())) {
      return;
    }
    Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(Files.readString(pidFile())));
    left.filter(process -> runs(process, binary))
        .ifPresent(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
    Files.delete(pidFile());
  }

  private static boolean runs(ProcessHandle process, Path binary) {
    return process
        .info()
        .command()
        .filter(command -> Path.of(command).getFileName().equals(binary.getFileName()))
        .isPresent();
  }

  private Path pidFile() {
    return database.resolveSibling(database.getFileName() + ".pid");
  }
}
