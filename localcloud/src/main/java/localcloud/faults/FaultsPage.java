package localcloud.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /_localcloud/faults/KIND} makes a fault happen once, to the next call that it can
 * happen to; with {@code ?function=NAME}, to the next one of this function, even if a schedule runs
 * it. Answers 202, or 400 with a list of the kinds.
 */
public record FaultsPage(Faults faults) implements HttpHandler {
  public static final String PREFIX = "/_localcloud/faults/";

  private static final String FUNCTION = "function=";
  private static final String USAGE_OF_FUNCTION =
      "\n?function=NAME chooses the function that makes the call, or that is invoked by it; it must"
          + " be deployed.\n";

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var kind = kindOf(exchange.getRequestURI().getPath());
      String query = exchange.getRequestURI().getQuery();
      boolean known =
          kind.isPresent() && exchange.getRequestMethod().equals("POST") && isOfFunction(query);
      if (known) {
        faults.arm(
            query == null
                ? Fault.next(kind.get())
                : Fault.nextOf(query.substring(FUNCTION.length()), kind.get()));
      }
      byte[] body = (known ? kind.get().description() : usage()).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(known ? 202 : 400, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private boolean isOfFunction(@Nullable String query) {
    return query == null
        || query.startsWith(FUNCTION) && faults.knows(query.substring(FUNCTION.length()));
  }

  private static Optional<FaultKind> kindOf(String path) {
    return FaultKind.of(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String usage() {
    return Arrays.stream(FaultKind.values())
        .map(FaultKind::word)
        .collect(
            Collectors.joining(
                ", ", "POST " + PREFIX + "KIND, where KIND is one of ", USAGE_OF_FUNCTION));
  }
}
