package localcloud.wire.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Puts each accepted connection under its limits, and refuses one more than are allowed. */
final class GuardedSockets extends SSLSocketFactory {
  private static final String[] NONE = {};

  private final Limits limits;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  GuardedSockets(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Socket createSocket(Socket accepted, @Nullable InputStream consumed, boolean autoClose)
      throws IOException {
    if (open.size() >= limits.connections()) {
      open.removeIf(Socket::isClosed);
    }
    if (open.size() >= limits.connections()) {
      accepted.getOutputStream().write(RawRefusal.TOO_MANY.bytes());
      throw new IOException("Too many connections are open");
    }
    open.add(accepted);
    return new GuardedSocket(accepted, limits, () -> open.remove(accepted));
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return NONE;
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return NONE;
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    throw noClient();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw noClient();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    throw noClient();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw noClient();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localHost, int localPort)
      throws IOException {
    throw noClient();
  }

  private static IOException noClient() {
    return new IOException("These sockets are a server's");
  }
}
