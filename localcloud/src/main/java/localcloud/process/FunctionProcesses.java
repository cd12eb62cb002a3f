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
  private final Set<Long> running = ConcurrentHashMap.newKeySet();
  private final ThreadLocal<@Nullable Known> known = new ThreadLocal<>();

  private record Known(InetSocketAddress client, InetSocketAddress server, Sender sender) {}

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
    return !running.isEmpty()
        && switch (sender(exchange)) {
          case Sender.Function function -> true;
          case Sender.Gone gone -> true;
          case Sender.Other other -> false;
          case Sender.Untold untold -> false;
        };
  }

  /** Whether the process has sent the request. True where the system does not tell. */
  public boolean sent(HttpExchange exchange, Process process) {
    return switch (sender(exchange)) {
      case Sender.Function function -> function.pid() == process.pid();
      case Sender.Gone gone -> false;
      case Sender.Other other -> false;
      case Sender.Untold untold -> true;
    };
  }

  private Sender sender(HttpExchange exchange) {
    InetSocketAddress client = exchange.getRemoteAddress();
    InetSocketAddress server = exchange.getLocalAddress();
    Known last = known.get();
    if (last != null && last.client().equals(client) && last.server().equals(server)) {
      return last.sender();
    }
    Sender sender = Sender.of(client, server, running);
    known.set(new Known(client, server, sender));
    return sender;
  }
}
