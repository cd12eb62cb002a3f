package localcloud.lambda.source.poll;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import localcloud.time.ClockWait;

/**
 * Repeats a step until it is closed; a step that fails is logged and tried again a second later.
 * Closing interrupts the steps; what they must not leave half done is {@link
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
    /** Whether to go on. */
    boolean run() throws InterruptedException;
  }

  public PollLoop(String name, ClockWait wait) {
    this.name = name;
    this.wait = wait;
  }

  public void repeat(Step step) {
    threads.execute(() -> loop(step));
  }

  /** Runs once, beside the loop. */
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
      LOG.log(Level.WARNING, name + " failed and tries again", e);
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
