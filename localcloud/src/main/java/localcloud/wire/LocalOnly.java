package localcloud.wire;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a foreign web page sends through the user's browser: a page can post forms to any
 * address and point its own host name at 127.0.0.1. The headers Origin and Host give these away.
 */
final class LocalOnly extends Filter {
  /** Of a host in DNS, with a scheme and a port; the pattern's own recursion needs a limit. */
  private static final int LONGEST_NAME = 270;

  private static final Pattern LOCAL =
      Pattern.compile(
          "(?:https?://)?(?:127\\.0\\.0\\.1|\\[::1\\]|(?:[\\w-]+\\.)*localhost)(?::\\d+)?");

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    if (isLocal(header(exchange, "Host")) && isLocal(header(exchange, "Origin"))) {
      chain.doFilter(exchange);
      return;
    }
    try (exchange) {
      byte[] body =
          "{\"message\":\"The local cloud only answers its own machine\"}\n"
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(403, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public String description() {
    return "refuses requests of foreign web pages";
  }

  private static boolean isLocal(@Nullable String address) {
    return address == null || address.length() <= LONGEST_NAME && LOCAL.matcher(address).matches();
  }

  private static @Nullable String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }
}
