package localcloud.wire;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import localcloud.wire.connection.Limits;
import localcloud.wire.connection.NoTls;
import robaho.net.httpserver.DefaultHttpServerProvider;

/** Makes the endpoint's HTTP server and sets everything that it lets its owner set. */
final class Listening {
  /** How many connections may wait to be accepted. */
  private static final int CROWD = 10_000;

  /**
   * It would log that it starts, and each connection without a request. The field keeps it, because
   * the log manager holds loggers weakly.
   */
  private static final Logger SERVERS_LOG = Logger.getLogger("robaho.net.httpserver");

  static {
    // It is for this endpoint alone: whoever shares the JVM keeps the JDK's server.
    System.setProperty(
        "com.sun.net.httpserver.HttpServerProvider",
        "sun.net.httpserver.DefaultHttpServerProvider");
    // Without this, small answers wait for the client's delayed acknowledgement: 40 ms each.
    System.setProperty("robaho.net.httpserver.nodelay", "true");
    // Let clients close connections first: one that the server closes may just be in use again.
    System.setProperty("robaho.net.httpserver.idleInterval", "300"); // seconds; clients have 60
    // What is left of a body must never be read as the next request.
    System.setProperty("robaho.net.httpserver.drainAmount", "" + Long.MAX_VALUE);
  }

  private Listening() {}

  static HttpServer at(InetSocketAddress address, Limits limits) throws IOException {
    // Here and not once: whoever resets the JVM's logging resets this, too.
    SERVERS_LOG.setLevel(Level.SEVERE);
    HttpsServer http = new DefaultHttpServerProvider().createHttpsServer(address, CROWD);
    http.setHttpsConfigurator(NoTls.within(limits));
    return http;
  }
}
