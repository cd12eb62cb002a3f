package course.book;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The site's files as they are; an HTML page also gets the script. */
final class LivePages implements HttpHandler {
  private static final String HEAD_ENDS = "</head>";
  private static final String SCRIPT =
      "<script type=\"module\" src=\"" + LiveLinks.PATH + "live.js\"></script>\n";

  private final Path site;
  private final HttpHandler files;

  LivePages(Path site) {
    this.site = site;
    this.files = SimpleFileServer.createFileHandler(site);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Path page = page(exchange.getRequestURI().getPath());
    if (!exchange.getRequestMethod().equals("GET") || page == null) {
      files.handle(exchange);
      return;
    }
    try (exchange) {
      String text = Files.readString(page).replaceFirst(HEAD_ENDS, SCRIPT + HEAD_ENDS);
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The HTML page of the site at this path; null if it is something else. */
  private @Nullable Path page(String path) {
    String name = path.endsWith("/") ? path + "index.html" : path;
    Path file = site.resolve(name.substring(1)).normalize();
    return name.endsWith(".html") && file.startsWith(site) && Files.isRegularFile(file)
        ? file
        : null;
  }
}
