package localcloud.wire.connection;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Tells the connection when a handler begins and ends, and keeps a failing handler from ending it
 * without an answer.
 */
public final class Guard extends Filter {
  private final BooleanSupplier ending;

  /**
   * @param ending whether the server is about to end
   */
  public Guard(BooleanSupplier ending) {
    this.ending = ending;
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    Connection connection = Connection.current();
    connection.requestBegins(ending);
    if (isUpgrade(exchange)) {
      connection.refuse(RawRefusal.NO_UPGRADE);
      exchange.close();
      return;
    }
    exchange.setStreams(new RequestBody(exchange.getRequestBody(), connection), null);
    try {
      chain.doFilter(exchange);
      connection.requestEnds();
    } catch (RuntimeException | StackOverflowError e) {
      // A handler that was interrupted gave up because the cloud is closing.
      if (!Thread.currentThread().isInterrupted()) {
        Unexpected.log(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(), e);
      }
      // Closing the connection answers, if the handler did not.
      exchange.close();
      throw new IOException("A handler failed", e);
    }
  }

  @Override
  public String description() {
    return "keeps requests within limits";
  }

  private static boolean isUpgrade(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("CONNECT")
        || "Upgrade".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Connection"));
  }
}
