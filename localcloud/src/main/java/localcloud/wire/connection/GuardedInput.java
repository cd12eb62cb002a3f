package localcloud.wire.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/** What a client sends, within its limits. */
final class GuardedInput extends ArrayInput {
  private final Connection connection;

  GuardedInput(InputStream in, Connection connection) {
    super(in);
    this.connection = connection;
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
