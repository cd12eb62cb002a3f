package course.workspace;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import course.run.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What has been renamed, the oldest first. */
public record Renames(List<Rename> types) {
  private static final YAMLMapper MAPPER = new YAMLMapper();

  /** Reads {@code docs/course/renames.yaml} of the repository. */
  public static Renames read(Path root) {
    Path file = root.resolve("docs/course/renames.yaml");
    try {
      return MAPPER.readValue(file.toFile(), Renames.class);
    } catch (IOException e) {
      throw new Failure("The list of renames cannot be read: " + e, "Fix " + file, e);
    }
  }
}
