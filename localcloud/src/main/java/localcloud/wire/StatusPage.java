package localcloud.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Says that the local cloud is running, in HTML for a browser and in JSON for other clients. A
 * signed request for the same path lists the buckets of S3.
 */
final class StatusPage {
  private static final String JSON = "{\"status\":\"running\",\"service\":\"localcloud\"}\n";
  private static final String HTML =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Local cloud</title>
      <h1>The local cloud is running</h1>
      <p>Set <code>AWS_ENDPOINT_URL</code> to this address. See
      <a href="/_localcloud/hops">the hops of every request</a>.</p></html>
      """;

  private StatusPage() {}

  /** Everything else at the address is a call to a service. */
  static Visitors visitors(HttpExchange exchange) {
    return isWanted(exchange) ? Visitors.READERS : Visitors.NONE;
  }

  static boolean isWanted(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    return (method.equals("GET") || method.equals("HEAD"))
        && exchange.getRequestURI().toString().equals("/")
        && exchange.getRequestHeaders().getFirst("Authorization") == null;
  }

  static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String accept = exchange.getRequestHeaders().getFirst("Accept");
      boolean html = accept != null && accept.contains("text/html");
      byte[] page = (html ? HTML : JSON).getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .set("Content-Type", html ? "text/html; charset=utf-8" : "application/json");
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }
}
