package localcloud;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes everything opened, once and in reverse order, even if a step fails; also runs when the
 * process is told to stop.
 */
final class Closing implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("localcloud");

  private final Deque<Resource> opened = new ArrayDeque<>();
  private boolean closed;
  private final Thread hook = new Thread(this::closeAll, "localcloud-shutdown");

  Closing() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  <T extends AutoCloseable> T add(T resource) {
    add(resource.getClass().getSimpleName(), resource::close);
    return resource;
  }

  /** Does something before the first of them is closed. */
  void first(Runnable action) {
    add("The end", action::run);
  }

  private synchronized void add(String name, Action close) {
    opened.push(new Resource(name, close));
    if (closed) {
      closeAll();
      throw new LocalCloudException("The local cloud is closing");
    }
  }

  @Override
  public void close() {
    closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.DEBUG, "The process is ending anyway");
    }
  }

  private synchronized void closeAll() {
    closed = true;
    while (!opened.isEmpty()) {
      Resource last = opened.pop();
      try {
        last.close().run();
      } catch (Exception e) {
        LOG.log(System.Logger.Level.WARNING, last.name() + " did not close cleanly: " + e);
      }
    }
  }

  /** Any way to close something. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
  }

  private record Resource(String name, Action close) {}
}
