package localcloud.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs work that must not be left half done: an interrupt reaches the thread that waits for it, not
 * the work.
 */
public final class Uninterrupted {
  private Uninterrupted() {}

  /** Returns when the work is done; keeps the waiting thread's interrupt status. */
  public static <T> T get(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, Thread::startVirtualThread).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Returns when the work is done; keeps the waiting thread's interrupt status. */
  public static void run(Runnable work) {
    get(
        () -> {
          work.run();
          return true;
        });
  }
}
