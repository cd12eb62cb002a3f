package see;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page as the book has them, with the book's own script, which asks whether the shop runs. */
final class Book implements AutoCloseable {
  static {
    // The local cloud's own server would offer itself, and log each start.
    System.setProperty(
        "com.sun.net.httpserver.HttpServerProvider",
        "sun.net.httpserver.DefaultHttpServerProvider");
  }

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Chapter 2</title><link rel="icon" href="data:,">
      <script type="module" src="/.live/live.js"></script></head>
      <body><main><h1>Chapter 2</h1>
      <figure class="picture"><div role="img" aria-label="A checkout">A checkout</div>
      <figcaption>A checkout</figcaption></figure>
      <p>Fill a basket: <code>POST /basket</code>, and not <code>POST /nothing</code>.</p>
      <div class="listingblock"><pre tabindex="0"><code data-lang="shell">ADA=$(./course sign-in ada --id)
      curl -i "${ORDERING}order"                 # 401: nobody
      curl -i "${ORDERING}order/$ADA" -H "Authorization: $(./course sign-in grace)"
      ./course break dies-after
      </code></pre></div>
      </main></body></html>
      """;

  private final HttpServer server;
  private final byte[] script;
  private volatile String shop = "{}";
  private volatile boolean isAsked;

  private Book(HttpServer server, byte[] script) {
    this.server = server;
    this.script = script;
    server.createContext("/", this::answer);
    server.start();
  }

  static Book open(Path root) {
    try {
      return new Book(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10),
          Files.readAllBytes(root.resolve("tools/course/src/main/resources/course/book/live.js")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI page() {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/chapters/02-basket.html");
  }

  /** Whether a page has asked for the shop, and has its answer. */
  boolean isAsked() {
    return isAsked;
  }

  void shopRunsAt(URI page) {
    shop = "{\"page\":\"" + page + "\",\"routes\":[\"POST /basket\"]}";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/.live/live.js" -> send(exchange, "text/javascript", script);
        case "/.live/shop.json" -> {
          send(exchange, "application/json", shop.getBytes(StandardCharsets.UTF_8));
          isAsked = true;
        }
        default -> send(exchange, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
