package localcloud.lambda.worker;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import localcloud.lambda.runtimeapi.Outcome;
import org.jspecify.annotations.Nullable;

/** The start of a worker, until its function is ready or has failed to start. */
final class InitPhase {
  /** AWS allows 10 s; a laptop that is also building needs more. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final long startNanos = System.nanoTime();

  /**
   * Completed with null if the function is ready; otherwise with what makes the outcome of each
   * invocation.
   */
  private final CompletableFuture<@Nullable Function<String, Outcome>> ready =
      new CompletableFuture<>();

  private volatile @Nullable Duration duration;

  void succeeded() {
    if (!ready.isDone()) {
      duration = Duration.ofNanos(System.nanoTime() - startNanos);
      ready.complete(null);
    }
  }

  /** Records a failed start; only the first call that ends the phase counts. */
  void failed(Function<String, Outcome> failure) {
    ready.complete(failure);
  }

  boolean hasFailed() {
    return ready.isDone() && ready.join() != null;
  }

  /** How long it took; only the first call gets the answer. */
  @Nullable Duration takeDuration() {
    Duration taken = duration;
    duration = null;
    return taken;
  }

  /**
   * The outcome of an invocation if the function could not start; null if it is ready.
   *
   * @throws TimeoutException if it neither starts nor fails in time
   */
  @Nullable Outcome await(String requestId) throws TimeoutException, InterruptedException {
    try {
      Function<String, Outcome> failure = ready.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
      return failure == null ? null : failure.apply(requestId);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Readiness never fails", e);
    }
  }
}
