package localcloud.lambda.invoke;

import java.time.Duration;
import localcloud.time.ClockWait;

/** Ends, about once a minute on the movable clock, the workers that have been idle for too long. */
public final class IdleWatch implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final Functions functions;
  private final ClockWait wait;
  private final Thread thread;

  public IdleWatch(Functions functions, ClockWait wait) {
    this.functions = functions;
    this.wait = wait;
    this.thread = Thread.ofVirtual().name("idle-workers").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        wait.pass(PERIOD);
        functions.all().forEach(function -> function.pool().endIdle());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
