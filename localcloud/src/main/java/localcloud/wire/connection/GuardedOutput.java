package localcloud.wire.connection;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client is answered. To a request that it cannot read, the server itself answers with a
 * page in HTML that names classes of Java; the client gets an error in a form that it can read.
 */
final class GuardedOutput extends FilterOutputStream {
  private static final Pattern SERVERS_OWN =
      Pattern.compile(
          "HTTP/1\\.1 ([45]\\d\\d) [\\w -]*\r\nContent-length: \\d+\r\nContent-type: text/html\r\n"
              + "Connection: close\r\n\r\n<h1>[^\r\n]*$");

  private final Connection connection;

  GuardedOutput(OutputStream out, Connection connection) {
    super(out);
    this.connection = connection;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (connection.inExchange()) {
      connection.answers();
      out.write(bytes, offset, length);
      return;
    }
    // Before it, there may be answers to requests that came in the same block.
    Matcher own =
        SERVERS_OWN.matcher(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
    boolean refuses = own.find();
    out.write(bytes, offset, refuses ? own.start() : length);
    if (refuses) {
      connection.refuse(
          own.group(1).equals("501") ? RawRefusal.UNKNOWN_ENCODING : RawRefusal.NOT_HTTP);
    }
  }
}
