package course.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** {@code .localcloud/run.json}: how one command finds the shop that another has started. */
public final class RunFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;

  public RunFile(Path root) {
    this.folder = root.resolve(".localcloud");
  }

  /** The run file of the repository from which this program was started. */
  public static RunFile ofThisRepository() {
    return new RunFile(Path.of(System.getProperty("course.root")));
  }

  /** The running or starting shop; a file left behind by a crash does not count. */
  public Optional<Run> read() {
    try {
      Run run = MAPPER.readValue(Files.readAllBytes(file()), Run.class);
      return Optional.of(run).filter(found -> found.process().isPresent());
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shop that is ready for requests. */
  public Run readReady() {
    return read()
        .filter(Run::ready)
        .orElseThrow(() -> new Failure("The shop is not running.", "Start it: ./course up"));
  }

  /** Makes the folder for the run file and the log, which only its owner may read. */
  public void makeFolder() throws IOException {
    OwnersFolder.create(folder);
  }

  /** Written to another file and moved, so that no reader sees half of it. */
  public void write(Run run) {
    try {
      makeFolder();
      Path aside = folder.resolve("run.json.new");
      Files.write(aside, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(run));
      Files.move(
          aside, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The output of a shop in the background. */
  public Path log() {
    return folder.resolve("up.log");
  }

  private Path file() {
    return folder.resolve("run.json");
  }
}
