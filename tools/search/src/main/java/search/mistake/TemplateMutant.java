package search.mistake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A mistake in one template.
 *
 * @param name the stack, the logical ID, the property and what is wrong with it
 */
record TemplateMutant(String name, String file, JsonNode template, Consumer<JsonNode> change) {

  /** Writes the assembly, with the mistake, to a folder; without its files for functions. */
  Path write(Path cdkOut, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(cdkOut)) {
      for (var from : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        Files.write(folder.resolve(from.getFileName()), Files.readAllBytes(from));
      }
    }
    var mistaken = template.deepCopy();
    change.accept(mistaken);
    Files.writeString(folder.resolve(file), mistaken.toString());
    return folder;
  }
}
