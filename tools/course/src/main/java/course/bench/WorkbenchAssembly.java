package course.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of what the CDK has synthesized, in which functions run the workbench's code instead of
 * the assets. The code's digest becomes part of its key, so that a deployment sees whether it
 * changed.
 */
final class WorkbenchAssembly {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final FunctionCode code;
  private final Classes classes;

  WorkbenchAssembly(FunctionCode code, Classes classes) {
    this.code = code;
    this.classes = classes;
  }

  /** Copies an assembly, with the code of these modules put in. */
  Path copy(Path cdkOut, Path to, Map<String, Path> zips) throws IOException {
    Folders.empty(to);
    Map<String, String> keys = new LinkedHashMap<>();
    for (Path file : jsonFiles(cdkOut, ".assets.json")) {
      JsonNode assets = MAPPER.readTree(file.toFile());
      for (JsonNode asset : assets.path("files")) {
        exchange(cdkOut, (ObjectNode) asset.path("source"), zips, keys);
      }
      Files.writeString(to.resolve(file.getFileName()), replace(assets.toString(), keys));
    }
    for (Path file : jsonFiles(cdkOut, ".json")) {
      if (!file.toString().endsWith(".assets.json")) {
        Files.writeString(to.resolve(file.getFileName()), replace(Files.readString(file), keys));
      }
    }
    return to;
  }

  private void exchange(
      Path cdkOut, ObjectNode source, Map<String, Path> zips, Map<String, String> keys)
      throws IOException {
    String path = source.path("path").asText();
    if (!path.endsWith(".zip")) {
      source.put("path", cdkOut.resolve(path).toString());
      return;
    }
    for (Map.Entry<String, Path> zip : zips.entrySet()) {
      if (Files.mismatch(cdkOut.resolve(path), zip.getValue()) == -1) {
        String module = zip.getKey();
        keys.put(
            path.replaceFirst("^asset\\.", ""), module + "-" + classes.digest(module) + ".zip");
        source.put("path", code.of(module).toAbsolutePath().toString());
        return;
      }
    }
    source.put("path", cdkOut.resolve(path).toAbsolutePath().toString());
  }

  private static String replace(String text, Map<String, String> keys) {
    String replaced = text;
    for (Map.Entry<String, String> key : keys.entrySet()) {
      replaced = replaced.replace("\"" + key.getKey() + "\"", "\"" + key.getValue() + "\"");
    }
    return replaced;
  }

  private static List<Path> jsonFiles(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
