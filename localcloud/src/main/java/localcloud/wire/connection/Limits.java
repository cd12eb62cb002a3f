package localcloud.wire.connection;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What a connection may take.
 *
 * @param head how long a request's line and headers may take to arrive, from their first byte
 * @param body how long a request's body may take, from the first time that a handler waits for it;
 *     the time in which an answer is made does not count
 * @param headBytes how much the request line and the headers may hold; as the server reads in
 *     blocks, a few thousand bytes more may pass
 * @param connections how many may be open at once
 */
public record Limits(Duration head, Duration body, int headBytes, int connections) {

  private static final int MOST_CONNECTIONS = 10_000;

  /** The limits of the AWS endpoint. */
  public static Limits usual() {
    return new Limits(Duration.ofSeconds(20), Duration.ofSeconds(60), 64 * 1024, mostConnections());
  }

  /** Half of what the process may open: the server stops for good if it cannot accept one more. */
  private static int mostConnections() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? (int) Math.min(MOST_CONNECTIONS, unix.getMaxFileDescriptorCount() / 2)
        : MOST_CONNECTIONS;
  }
}
