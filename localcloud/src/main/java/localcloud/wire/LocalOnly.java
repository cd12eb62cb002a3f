package localcloud.wire;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages out. A page can make the user's browser send requests to any address, and can
 * point its own host name at 127.0.0.1; the headers of the request give both away
 * (docs/decisions/0023).
 */
final class LocalOnly extends Filter {
  /** Of a host in DNS, with a port; the pattern's own recursion needs a limit. */
  private static final int LONGEST_NAME = 270;

  private static final Pattern LOCAL_HOST =
      Pattern.compile("(?:127\\.0\\.0\\.1|\\[::1\\]|(?:[\\w-]+\\.)*localhost)(?::\\d+)?");

  /** In a tab it is text without an origin, so not even a page of this address can read it. */
  private static final String TEXT_ONLY = "sandbox; frame-ancestors 'none'";

  private final Function<HttpExchange, Visitors> visitors;

  LocalOnly(Function<HttpExchange, Visitors> visitors) {
    this.visitors = visitors;
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    Visitors welcome = visitors.apply(exchange);
    String refusal = refusal(exchange, welcome);
    if (refusal == null) {
      if (welcome == Visitors.READERS) {
        exchange.getResponseHeaders().set("Content-Security-Policy", TEXT_ONLY);
      }
      chain.doFilter(exchange);
      return;
    }
    try (exchange) {
      byte[] body = ("{\"message\":\"" + refusal + "\"}\n").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(403, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public String description() {
    return "refuses what web pages send";
  }

  private static @Nullable String refusal(HttpExchange exchange, Visitors welcome) {
    boolean own = isOwnHost(exchange);
    if (own && welcome != Visitors.OWN) {
      return "This name is for the local cloud's own page: call it localhost or 127.0.0.1";
    }
    if (!BrowserMarks.values(exchange, "Host").stream().allMatch(LocalOnly::isLocal)) {
      return "The local cloud only answers its own machine: call it localhost or 127.0.0.1";
    }
    if (welcome == Visitors.ALL || BrowserMarks.of(exchange).none()) {
      return null;
    }
    if (own && !BrowserMarks.of(exchange).fromElsewhere()) {
      return null;
    }
    if (welcome == Visitors.NONE) {
      return "The local cloud takes this from programs only, such as the AWS CLI, an SDK or curl:"
          + " not from a web browser";
    }
    return isOpened(exchange)
        ? null
        : "The local cloud shows this in a tab of its own, and to programs: not to web pages";
  }

  /** As soon as one header says so: a request with two is nobody's to interpret. */
  private static boolean isOwnHost(HttpExchange exchange) {
    return BrowserMarks.values(exchange, "Host").stream()
        .anyMatch(
            host -> host.equals(Visitors.OWN_HOST) || host.startsWith(Visitors.OWN_HOST + ":"));
  }

  private static boolean isLocal(String host) {
    return host.length() <= LONGEST_NAME && LOCAL_HOST.matcher(host).matches();
  }

  /** Whether it becomes a page of its own: typed, or reached by a link. */
  private static boolean isOpened(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET")
        && BrowserMarks.values(exchange, "Sec-Fetch-Mode").equals(List.of("navigate"))
        && BrowserMarks.values(exchange, "Sec-Fetch-Dest").equals(List.of("document"));
  }
}
