package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import localcloud.gateway.Json;

/** A file of a cloud assembly. */
final class JsonFile {
  private JsonFile() {}

  static JsonNode read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new TemplateException(
          file.toString(), "no such file; synthesize the stacks first (mvn package)");
    }
    try {
      return Json.MAPPER.readTree(file.toFile());
    } catch (IOException e) {
      throw new TemplateException(file.toString(), "cannot be read as JSON: " + e.getMessage());
    }
  }
}
