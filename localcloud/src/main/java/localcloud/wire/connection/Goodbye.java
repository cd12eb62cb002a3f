package localcloud.wire.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;

/**
 * The end of a connection whose request was not read to its end. If it were closed with bytes that
 * nobody has read, the client's system would drop the answer (RFC 9112, section 9.6): so the answer
 * goes out first, and what still comes is thrown away for a moment.
 */
final class Goodbye {
  private static final Duration A_MOMENT = Duration.ofMillis(500);
  private static final int MOST_BYTES = 1 << 20;

  private Goodbye() {}

  static void to(Socket socket) {
    try {
      socket.shutdownOutput();
      socket.setSoTimeout((int) A_MOMENT.toMillis());
      discard(socket.getInputStream());
    } catch (IOException e) {
      // The client has gone, or it still sends: it has had its moment.
    }
  }

  private static void discard(InputStream in) throws IOException {
    long since = System.nanoTime();
    byte[] bytes = new byte[8192];
    int left = MOST_BYTES;
    int read = 0;
    while (read >= 0 && left > 0 && System.nanoTime() - since < A_MOMENT.toNanos()) {
      left -= read;
      read = in.read(bytes);
    }
  }
}
