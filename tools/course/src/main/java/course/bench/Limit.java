package course.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs somebody's code in this process, but not for ever. A thread that does not end cannot be
 * stopped from outside: once that has happened, the process is of no more use.
 */
final class Limit {
  private static volatile boolean broken;

  private final Duration limit;

  Limit(Duration limit) {
    this.limit = limit;
  }

  /** Whether something still runs that should have ended. */
  static boolean isBroken() {
    return broken;
  }

  /**
   * What the work gives or throws.
   *
   * @throws Endless when it takes longer
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
