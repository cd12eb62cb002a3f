package localcloud.wire.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A plain connection whose streams keep to the limits. */
final class GuardedSocket extends NoTlsSocket {
  private final Connection connection;
  private final InputStream in;
  private final OutputStream out;
  private final Runnable closed;

  GuardedSocket(Socket socket, Limits limits, Runnable closed) throws IOException {
    super(socket);
    this.connection = Connection.begin(socket, limits);
    this.in = new GuardedInput(socket.getInputStream(), connection);
    this.out = new GuardedOutput(socket.getOutputStream(), connection);
    this.closed = closed;
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  @Override
  public void close() throws IOException {
    connection.beforeClose();
    super.close();
    closed.run();
  }
}
