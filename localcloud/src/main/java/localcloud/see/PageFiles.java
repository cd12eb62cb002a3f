package localcloud.see;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** The page itself: HTML, one style sheet and scripts, from the artifact. */
final class PageFiles {
  private static final Pattern NAME = Pattern.compile("[a-z-]+(?:\\.esm)?\\.(html|css|js|svg)");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private PageFiles() {}

  static void answer(HttpExchange exchange, String path) throws IOException {
    String name = path.isEmpty() ? "index.html" : path;
    var known = NAME.matcher(name);
    try (InputStream file = known.matches() ? PageFiles.class.getResourceAsStream(name) : null) {
      if (file == null) {
        PageAnswer.send(exchange, 404, "text/plain", "There is no such page here\n");
        return;
      }
      PageAnswer.send(
          exchange, 200, String.valueOf(TYPES.get(known.group(1))), file.readAllBytes());
    }
  }
}
