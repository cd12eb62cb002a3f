package localcloud.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import localcloud.gateway.Json;

/** The API models that come with botocore. */
public final class Botocore {
  private Botocore() {}

  /**
   * @param models the folder {@code botocore/data}
   * @param service its signing name
   */
  public static JsonNode read(Path models, String service) throws IOException {
    Path folder = models.resolve(service.equals("monitoring") ? "cloudwatch" : service);
    try (Stream<Path> versions = Files.list(folder)) {
      Path latest = versions.filter(Files::isDirectory).sorted().toList().getLast();
      Path zipped = latest.resolve("service-2.json.gz");
      Path file = Files.exists(zipped) ? zipped : latest.resolve("service-2.json");
      try (InputStream in = Files.newInputStream(file);
          InputStream plain = file.equals(zipped) ? new GZIPInputStream(in) : in) {
        return Json.read(plain.readAllBytes());
      }
    }
  }
}
