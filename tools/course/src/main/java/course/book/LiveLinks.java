package course.book;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import course.see.ShopPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;

/** Tells the book's pages where the shop's page is, and what can be sent to it. */
final class LiveLinks implements HttpHandler {
  static final String PATH = "/.live/";

  private final Supplier<String> links;

  /**
   * @param links JSON as {@link ShopPage#links}, asked for each time
   */
  LiveLinks(Supplier<String> links) {
    this.links = links;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case PATH + "live.js" -> send(exchange, 200, "text/javascript", script());
        case PATH + "shop.json" -> send(exchange, 200, "application/json", bytes(links.get()));
        default -> send(exchange, 404, "text/plain", bytes("There is no such file\n"));
      }
    }
  }

  private static byte[] script() throws IOException {
    try (InputStream script = LiveLinks.class.getResourceAsStream("/course/book/live.js")) {
      return Objects.requireNonNull(script).readAllBytes();
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
