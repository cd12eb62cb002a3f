package localcloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import localcloud.process.FunctionProcesses;

/**
 * A page that AWS does not have, such as the clock. No function gets it: on AWS, it could neither
 * move the time nor read what others have sent.
 */
record PeoplesPage(HttpHandler page, FunctionProcesses functions) implements HttpHandler {
  private static final byte[] REFUSAL =
      "This page is for people and tests; no function gets it\n".getBytes(StandardCharsets.UTF_8);

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!functions.sent(exchange)) {
      page.handle(exchange);
      return;
    }
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(403, REFUSAL.length);
      exchange.getResponseBody().write(REFUSAL);
    }
  }
}
