package see;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A site with one page, which calls whatever it is told to. It has two names, so two origins. */
final class WebSite implements AutoCloseable {
  static {
    // The local cloud's own server would offer itself, and log each start.
    System.setProperty(
        "com.sun.net.httpserver.HttpServerProvider",
        "sun.net.httpserver.DefaultHttpServerProvider");
  }

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A shop</title>
      <link rel="icon" href="data:,"><script>
      async function call(method, url, headers, body) {
        try {
          const answer = await fetch(url, {method, headers, body: body ?? undefined});
          return {status: answer.status, etag: answer.headers.get('ETag'),
            location: answer.headers.get('Location'), body: await answer.text()};
        } catch (refused) {
          return {status: 0, body: refused.name};
        }
      }
      </script></head><body><h1>A shop</h1></body></html>
      """;

  private final HttpServer server;

  WebSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", WebSite::answer);
    server.start();
  }

  /** The origin that the shop lists. */
  String own() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The same machine and port, and yet another site to every browser. */
  String other() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Its page as a text that a browser shows without asking a server, so without an origin. */
  static String withoutOrigin() {
    return "data:text/html;base64,"
        + Base64.getEncoder().encodeToString(PAGE.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
