package localcloud.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code POST /_localcloud/faults/KIND} makes a fault happen once, to the next call that it can
 * happen to. Answers 202, or 400 with a list of the kinds.
 */
public record FaultsPage(Faults faults) implements HttpHandler {
  public static final String PREFIX = "/_localcloud/faults/";

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var kind = kindOf(exchange.getRequestURI().getPath());
      boolean known = kind.isPresent() && exchange.getRequestMethod().equals("POST");
      if (known) {
        faults.arm(Fault.next(kind.get()));
      }
      byte[] body = (known ? kind.get().description() : usage()).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(known ? 202 : 400, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Optional<FaultKind> kindOf(String path) {
    return FaultKind.of(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String usage() {
    return Arrays.stream(FaultKind.values())
        .map(FaultKind::word)
        .collect(Collectors.joining(", ", "POST " + PREFIX + "KIND, where KIND is one of ", "\n"));
  }
}
