package localcloud.wire.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How far the requests of one connection have come. The server serves a connection from its first
 * request to its last on one thread, by which a handler finds it.
 */
public final class Connection {
  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private enum Phase {
    IDLE,
    HEAD,
    EXCHANGE
  }

  private final Socket socket;
  private final Limits limits;
  private final Thread thread = Thread.currentThread();
  private Phase phase = Phase.IDLE;
  private long since = System.nanoTime();
  private int patience;
  private boolean reading;
  private int headBytes;
  private boolean answered;
  private boolean refused;
  private BooleanSupplier ending = () -> false;

  private Connection(Socket socket, Limits limits) {
    this.socket = socket;
    this.limits = limits;
  }

  static Connection begin(Socket socket, Limits limits) {
    Connection connection = new Connection(socket, limits);
    CURRENT.set(connection);
    return connection;
  }

  /** The connection that this thread serves. */
  public static Connection current() {
    return CURRENT.get();
  }

  /** Whether what this thread serves fails because the server is about to end. */
  static boolean ends() {
    Connection here = CURRENT.get();
    return here != null && here.ending.getAsBoolean();
  }

  /**
   * A handler has the request's head now.
   *
   * @param serverEnds whether the server is about to end
   */
  void requestBegins(BooleanSupplier serverEnds) {
    ending = serverEnds;
    phase = Phase.EXCHANGE;
    reading = false;
    answered = false;
  }

  /** The handler is done. */
  public void requestEnds() {
    enter(Phase.IDLE);
    headBytes = 0;
  }

  /** From now on, the connection may end without an answer. */
  public void lose() {
    answered = true;
  }

  /** Sets how long the socket waits for the next byte. */
  void beforeRead() throws IOException {
    if (phase == Phase.IDLE) {
      // The server itself closes connections that idle, and a wait without end costs less.
      waitFor(0);
      return;
    }
    if (phase == Phase.EXCHANGE && !reading) {
      reading = true;
      since = System.nanoTime();
    }
    long left = limit().minusNanos(System.nanoTime() - since).toMillis();
    if (left <= 0) {
      throw tooSlow();
    }
    waitFor((int) left);
  }

  private void waitFor(int millis) throws IOException {
    if (millis != patience) {
      socket.setSoTimeout(millis);
      patience = millis;
    }
  }

  void afterRead(int bytes) throws IOException {
    if (phase == Phase.EXCHANGE || bytes <= 0) {
      return;
    }
    if (phase == Phase.IDLE) {
      enter(Phase.HEAD);
    }
    headBytes += bytes;
    if (headBytes > limits.headBytes()) {
      refuse(RawRefusal.HEAD_TOO_LARGE);
      throw new IOException("The head of a request is longer than " + limits.headBytes());
    }
  }

  SocketTimeoutException tooSlow() throws IOException {
    if (phase != Phase.IDLE) {
      refuse(RawRefusal.TOO_SLOW);
    }
    return new SocketTimeoutException("A request did not arrive in time");
  }

  boolean inExchange() {
    return phase == Phase.EXCHANGE;
  }

  void answers() {
    answered = true;
  }

  /**
   * Leaves no request of a handler without an answer, unless it is to be lost, and lets a refusal
   * arrive.
   */
  void beforeClose() throws IOException {
    if (Thread.currentThread() != thread) {
      return;
    }
    if (phase == Phase.EXCHANGE) {
      refuse(RawRefusal.FAILED);
    }
    if (refused) {
      refused = false;
      Goodbye.to(socket);
    }
  }

  void refuse(RawRefusal refusal) throws IOException {
    if (!answered) {
      answered = true;
      refused = true;
      OutputStream out = socket.getOutputStream();
      out.write(refusal.bytes());
      out.flush();
    }
  }

  private void enter(Phase next) {
    phase = next;
    since = System.nanoTime();
    answered = false;
  }

  private Duration limit() {
    return phase == Phase.HEAD ? limits.head() : limits.body();
  }
}
