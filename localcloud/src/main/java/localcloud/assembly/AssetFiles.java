package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the file or directory for an S3 key in the stack's {@code assets.json}. */
final class AssetFiles {
  private AssetFiles() {}

  static Map<String, Path> read(Path cdkOut, Path manifest) {
    if (!Files.exists(manifest)) {
      return Map.of();
    }
    JsonNode assets = JsonFile.read(manifest);
    if (!assets.path("dockerImages").isEmpty()) {
      throw new TemplateException(
          manifest.getFileName().toString(), "container images are not supported as assets");
    }
    Map<String, Path> files = new LinkedHashMap<>();
    for (JsonNode asset : assets.path("files")) {
      JsonNode source = asset.path("source").path("path");
      if (source.isTextual()) {
        Path file = cdkOut.resolve(source.asText());
        asset
            .path("destinations")
            .forEach(destination -> files.put(destination.path("objectKey").asText(), file));
      }
    }
    return files;
  }
}
