package localcloud.wire.connection;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A server for TLS lets its owner make the sockets; one for plain HTTP does not. So the endpoint is
 * a server for TLS that is given plain sockets, which keep to the limits (docs/decisions/0025).
 */
public final class NoTls extends SSLContextSpi {
  private final SSLSocketFactory sockets;

  private NoTls(Limits limits) {
    this.sockets = new GuardedSockets(limits);
  }

  /** What a server for TLS needs to speak plain HTTP within limits. */
  public static HttpsConfigurator within(Limits limits) {
    return new HttpsConfigurator(new Context(new NoTls(limits))) {
      @Override
      public void configure(HttpsParameters parameters) {}
    };
  }

  @Override
  protected SSLSocketFactory engineGetSocketFactory() {
    return sockets;
  }

  @Override
  protected void engineInit(
      KeyManager @Nullable [] keys,
      TrustManager @Nullable [] trust,
      @Nullable SecureRandom random) {}

  @Override
  protected SSLServerSocketFactory engineGetServerSocketFactory() {
    throw new UnsupportedOperationException();
  }

  @Override
  protected SSLEngine engineCreateSSLEngine() {
    throw new UnsupportedOperationException();
  }

  @Override
  protected SSLEngine engineCreateSSLEngine(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected SSLSessionContext engineGetServerSessionContext() {
    throw new UnsupportedOperationException();
  }

  @Override
  protected SSLSessionContext engineGetClientSessionContext() {
    throw new UnsupportedOperationException();
  }

  private static final class Context extends SSLContext {
    Context(SSLContextSpi spi) {
      super(spi, null, "none");
    }
  }
}
