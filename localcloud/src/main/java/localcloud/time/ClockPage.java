package localcloud.time;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import localcloud.gateway.AwsException;

/**
 * {@code POST /_localcloud/clock/PT1M} moves the clock forward by a minute, and so ends the
 * visibility timeouts and triggers the retries and alarms due in it; other durations are written
 * the same way (ISO 8601). Answers with the new time.
 */
public record ClockPage(MovableClock clock) implements HttpHandler {
  public static final String PREFIX = "/_localcloud/clock/";

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      if (exchange.getRequestMethod().equals("POST") && moves(exchange)) {
        answer(exchange, 200, clock.instant().toString());
      } else {
        answer(
            exchange,
            400,
            String.format(
                Locale.ROOT,
                "POST %sPT1M, or another duration that leaves the clock at most %d years ahead",
                PREFIX,
                MovableClock.MOST_YEARS));
      }
    } catch (AwsException e) {
      answer(exchange, e.status(), String.valueOf(e.getMessage()));
    } finally {
      exchange.close();
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private boolean moves(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    try {
      Duration time = Duration.parse(path.substring(path.lastIndexOf('/') + 1));
      if (time.isNegative()) {
        return false;
      }
      clock.advance(time);
      return true;
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return false;
    }
  }
}
