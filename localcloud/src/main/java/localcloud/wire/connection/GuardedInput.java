package localcloud.wire.connection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/** What a client sends, within its limits. */
final class GuardedInput extends FilterInputStream {
  private final Connection connection;

  GuardedInput(InputStream in, Connection connection) {
    super(in);
    this.connection = connection;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    connection.beforeRead();
    int read;
    try {
      read = super.read(bytes, offset, length);
    } catch (SocketTimeoutException e) {
      throw connection.tooSlow();
    }
    connection.afterRead(read);
    return read;
  }

  @Override
  public void close() throws IOException {
    connection.beforeClose();
    super.close();
  }
}
