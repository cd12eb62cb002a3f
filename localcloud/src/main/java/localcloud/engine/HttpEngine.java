package localcloud.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Reply;

/**
 * Keep-alive connections to an engine on this machine that speaks AWS's protocol over HTTP. The
 * JDK's older client takes less CPU than java.net.http, because it hands nothing to other threads
 * (docs/decisions/0022).
 */
public final class HttpEngine {
  /** Longer than the longest poll that SQS allows, 20 s. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Headers that belong to the engine's own connection or encoding, as the answer is passed on over
   * another one.
   */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "date", "server", "transfer-encoding", "x-amz-crc32");

  static {
    // By default it would send a POST again, such as SendMessage, if the connection breaks.
    System.setProperty("sun.net.http.retryPost", "false");
  }

  private final URI address;

  public HttpEngine(InetSocketAddress engine) {
    this.address =
        URI.create("http://" + engine.getAddress().getHostAddress() + ":" + engine.getPort());
  }

  /** Sends a POST and returns the answer, whatever its status; throws 503 if the engine is gone. */
  public Reply post(String path, Map<String, String> headers, byte[] body) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) address.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setInstanceFollowRedirects(false);
      connection.setReadTimeout((int) PATIENCE.toMillis());
      headers.forEach(connection::setRequestProperty);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
      int status = connection.getResponseCode();
      return new Reply(status, headers(connection), body(connection, status));
    } catch (IOException e) {
      throw new AwsException(503, "ServiceUnavailable", "The engine does not answer: " + e);
    }
  }

  private static Map<String, String> headers(HttpURLConnection connection) {
    Map<String, String> answered = new HashMap<>();
    connection
        .getHeaderFields()
        .forEach(
            (name, values) -> {
              // The status line has no name.
              if (name != null) {
                answered.put(name.toLowerCase(Locale.ROOT), values.getFirst());
              }
            });
    answered.keySet().removeAll(OF_THE_CONNECTION);
    return Map.copyOf(answered);
  }

  private static byte[] body(HttpURLConnection connection, int status) throws IOException {
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}
