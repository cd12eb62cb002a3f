package acceptance.neighbours.basket;

import acceptance.shop.ExactJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Phaser;

/** The ways in which a catalogue can fail. */
enum CatalogueOutage {
  NONE,
  REFUSES_CONNECTIONS,
  HANGS,
  ANSWERS_WITH_ERRORS,
  ANSWERS_WITH_NONSENSE;

  /** A request that hangs waits for the next phase, which is the end of the outage. */
  private final Phaser end = new Phaser(1);

  /** Treats a request as the outage does; returns false if there is no outage. */
  boolean strikes(HttpExchange exchange) throws IOException {
    switch (this) {
      case ANSWERS_WITH_ERRORS ->
          send(exchange, 500, ExactJson.object().put("title", "Out of order"));
      case ANSWERS_WITH_NONSENSE ->
          send(exchange, 200, ExactJson.object().put("cat", "on keyboard"));
      case HANGS -> end.awaitAdvance(end.getPhase());
      default -> {
        return false;
      }
    }
    return true;
  }

  void end() {
    end.arrive();
  }

  static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange
        .getResponseHeaders()
        .set("ETag", String.format(Locale.ROOT, "\"%d\"", body.path("version").asInt()));
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
