package course.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a learner's code in this process, but only for a limited time. A thread that does not end
 * cannot be stopped from outside: once that has happened, the process must be replaced.
 */
final class Limit {
  private static volatile boolean broken;

  private final Duration limit;

  Limit(Duration limit) {
    this.limit = limit;
  }

  /** Whether something that should have ended is still running. */
  static boolean isBroken() {
    return broken;
  }

  /**
   * Returns or throws what the work does.
   *
   * @throws Endless if it takes longer
   */
  <T> T keep(Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    result.complete(work.call());
                  } catch (Throwable e) {
                    result.completeExceptionally(e);
                  }
                });
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      broken = true;
      throw new Endless(limit, Learners.frame(thread.getStackTrace()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception failure) {
        throw failure;
      }
      throw (Error) e.getCause();
    }
  }
}
