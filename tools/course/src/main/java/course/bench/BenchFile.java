package course.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a command finds the workbench's process. */
record BenchFile(Path folder) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  // The system's clock may be set while a process runs, and Linux derives the start from it.
  private static final Duration SAME = Duration.ofSeconds(5);

  private static final List<String> PROGRAM =
      List.of(
          "tools/course/target/course.jar",
          "tools/course/target/build.stamp",
          "docs/course/steps.yaml");

  /**
   * @param since when the operating system started the process, in ISO-8601: distinguishes it from
   *     a later process with the same number
   * @param built when the program it runs was built: a newer one needs a new workbench
   */
  record Entry(long pid, String since, int port, String built) {
    boolean isOf(Path root) {
      return built.equals(buildOf(root)) && process().isPresent();
    }

    Optional<ProcessHandle> process() {
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
      Duration apart = Duration.between(Instant.parse(since), start(process));
      return apart.abs().compareTo(SAME) < 0;
    }

    private static Instant start(ProcessHandle process) {
      return process.info().startInstant().orElse(Instant.EPOCH);
    }
  }

  Path path() {
    return folder.resolve("bench.json");
  }

  Optional<Entry> read() {
    try {
      return Optional.of(MAPPER.readValue(Files.readAllBytes(path()), Entry.class));
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contents, if that process is running and was built from the current files. */
  Optional<Entry> running(Path root) {
    return read().filter(entry -> entry.isOf(root));
  }

  void write(int port, Path root) throws IOException {
    ProcessHandle self = ProcessHandle.current();
    Entry entry = new Entry(self.pid(), Entry.start(self).toString(), port, buildOf(root));
    Path aside = folder.resolve("bench.json.new");
    Files.write(aside, MAPPER.writeValueAsBytes(entry));
    Files.move(aside, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The current state of the program, the reference and the list of steps. */
  private static String buildOf(Path root) {
    try {
      StringBuilder times = new StringBuilder();
      for (String name : PROGRAM) {
        Path file = root.resolve(name);
        FileTime time =
            Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        times.append(time.toMillis()).append(' ');
      }
      return times.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
