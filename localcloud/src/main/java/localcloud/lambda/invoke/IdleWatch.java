package localcloud.lambda.invoke;

import java.lang.System.Logger.Level;
import java.time.Duration;
import localcloud.time.ClockWait;

/** Ends, about once a minute on the movable clock, the workers that have been idle for too long. */
public final class IdleWatch implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("localcloud.lambda");
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final Functions functions;
  private final Thread thread;

  public IdleWatch(Functions functions, ClockWait wait) {
    this.functions = functions;
    this.thread =
        Thread.ofVirtual().name("idle-workers").start(() -> wait.every(PERIOD, this::endIdle));
  }

  private void endIdle() {
    try {
      functions.all().forEach(function -> function.pool().endIdle());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Idle workers could not be ended; the next try is in a minute", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
