package localcloud.lambda.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The paths of an archive's entries. A JVM can make a path from a text only if its locale's charset
 * has all of its characters, but from a URI in any case; functions, which run in a UTF-8 locale,
 * then find the file.
 */
final class EntryPaths {
  private EntryPaths() {}

  static Path resolve(Path folder, String entry) {
    if (entry.chars().allMatch(character -> character < 128)) {
      return folder.resolve(entry);
    }
    String encoded =
        Arrays.stream(entry.split("/", -1))
            .map(name -> URLEncoder.encode(name, UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    String uri = folder.toUri().toString();
    return Path.of(URI.create(uri + (uri.endsWith("/") ? "" : "/") + encoded));
  }
}
