package localcloud.lambda.source.poll;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import localcloud.time.ClockWait;

/**
 * Repeats a step until it is closed; a failing step is logged and retried a second later. Closing
 * interrupts the steps; work that must not be left half done runs in {@link
 * localcloud.engine.Uninterrupted}.
 */
public final class PollLoop implements AutoCloseable {
  public static final Duration AFTER_REFUSAL = Duration.ofSeconds(1);

  private static final System.Logger LOG = System.getLogger(PollLoop.class.getName());

  private final String name;
  private final ClockWait wait;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @FunctionalInterface
  public interface Step {
    /** Returns whether to continue. */
    boolean run() throws InterruptedException;
  }

  public PollLoop(String name, ClockWait wait) {
    this.name = name;
    this.wait = wait;
  }

  public void repeat(Step step) {
    threads.execute(() -> loop(step));
  }

  /** Runs a step once, alongside the loop. */
  public void once(Step step) {
    threads.execute(() -> attempt(step));
  }

  private void loop(Step step) {
    boolean goOn = true;
    while (goOn && !threads.isShutdown()) {
      goOn = attempt(step);
    }
  }

  private boolean attempt(Step step) {
    try {
      return step.run();
    } catch (InterruptedException e) {
      return false;
    } catch (RuntimeException e) {
      if (threads.isShutdown()) {
        return false;
      }
      LOG.log(Level.WARNING, name + " failed and will be retried", e);
      return pause();
    }
  }

  private boolean pause() {
    try {
      wait.pass(AFTER_REFUSAL);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  public boolean awaitEnd(Duration longest) throws InterruptedException {
    return threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
