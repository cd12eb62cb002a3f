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
import java.util.Optional;

/** How a command finds the workbench's process. */
record BenchFile(Path folder) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * @param built when the program was built that it runs: a newer one needs a new workbench
   */
  record Entry(long pid, int port, String built) {
    boolean isOf(Path root) {
      return built.equals(buildOf(root)) && ProcessHandle.of(pid).isPresent();
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

  void write(int port, Path root) throws IOException {
    Entry entry = new Entry(ProcessHandle.current().pid(), port, buildOf(root));
    Path aside = folder.resolve("bench.json.new");
    Files.write(aside, MAPPER.writeValueAsBytes(entry));
    Files.move(aside, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The program, the reference and the list of steps, as they are now. */
  private static String buildOf(Path root) {
    try {
      StringBuilder times = new StringBuilder();
      for (String file :
          new String[] {"tools/course/target/course.jar", "docs/course/steps.yaml"}) {
        FileTime time = Files.getLastModifiedTime(root.resolve(file));
        times.append(time.toMillis()).append(' ');
      }
      return times.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
