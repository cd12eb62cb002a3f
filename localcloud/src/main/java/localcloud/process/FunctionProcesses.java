package localcloud.process;

import com.sun.net.httpserver.HttpExchange;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The running processes of functions. It tells whether a request comes from one of them or from a
 * process that one of them has started.
 *
 * <p>It looks that up once for each connection and remembers it with the thread, as the server has
 * one thread for each connection; the addresses show if that ever changes.
 */
public final class FunctionProcesses {
  private final SocketTable table;
  private final Set<Long> running = ConcurrentHashMap.newKeySet();
  private final ThreadLocal<@Nullable Known> known = new ThreadLocal<>();

  private record Known(InetSocketAddress client, InetSocketAddress server, Sender sender) {}

  public FunctionProcesses() {
    this(new SocketTable());
  }

  FunctionProcesses(SocketTable table) {
    this.table = table;
  }

  /** Adds a process until it ends. */
  public void add(Process process) {
    long pid = process.pid();
    running.add(pid);
    process.onExit().thenRun(() -> running.remove(pid));
  }

  /**
   * Whether a function has sent the request, or whoever has sent it is gone. False where the system
   * does not tell.
   */
  public boolean sent(HttpExchange exchange) {
    if (running.isEmpty()) {
      return false;
    }
    Sender sender = known(exchange);
    if (sender == null) {
      sender = lookUp(exchange, OpenSockets.ofAll(running));
      remember(exchange, sender);
    }
    return sender instanceof Sender.Function || sender instanceof Sender.Gone;
  }

  /** Whether this process has sent the request. True where the system does not tell. */
  public boolean sent(HttpExchange exchange, Process process) {
    Sender sender = known(exchange);
    if (sender == null) {
      sender = lookUp(exchange, OpenSockets.of(process.pid()));
      if (sender instanceof Sender.Function) {
        remember(exchange, sender);
      }
    }
    return sender instanceof Sender.Untold
        || sender instanceof Sender.Function(long pid) && pid == process.pid();
  }

  /**
   * @param sockets read before the table of all connections: one that is neither among them nor
   *     closed afterwards was never a function's
   */
  private Sender lookUp(HttpExchange exchange, OpenSockets sockets) {
    return Sender.of(table, exchange.getRemoteAddress(), exchange.getLocalAddress(), sockets);
  }

  private @Nullable Sender known(HttpExchange exchange) {
    Known last = known.get();
    boolean same =
        last != null
            && last.client().equals(exchange.getRemoteAddress())
            && last.server().equals(exchange.getLocalAddress());
    return same ? last.sender() : null;
  }

  private void remember(HttpExchange exchange, Sender sender) {
    known.set(new Known(exchange.getRemoteAddress(), exchange.getLocalAddress(), sender));
  }
}
