package localcloud.lambda.worker;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import localcloud.lambda.runtimeapi.Outcome;
import org.jspecify.annotations.Nullable;

/** A worker's start, until its function is ready or has failed to be. */
final class InitPhase {
  /** AWS allows 10 s; a laptop that builds at the same time needs more. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final long startNanos = System.nanoTime();

  /** Null when the function is ready; or makes the outcome of whatever it is then asked. */
  private final CompletableFuture<@Nullable Function<String, Outcome>> ready =
      new CompletableFuture<>();

  private volatile @Nullable Duration duration;

  void succeeded() {
    if (!ready.isDone()) {
      duration = Duration.ofNanos(System.nanoTime() - startNanos);
      ready.complete(null);
    }
  }

  /** The first to say how it ended is right. */
  void failed(Function<String, Outcome> failure) {
    ready.complete(failure);
  }

  boolean hasFailed() {
    return ready.isDone() && ready.join() != null;
  }

  /** How long it took, for the first who asks. */
  @Nullable Duration takeDuration() {
    Duration taken = duration;
    duration = null;
    return taken;
  }

  /**
   * The outcome of an invocation that finds the function unable to start; null when it is ready.
   *
   * @throws TimeoutException when it neither starts nor fails in time
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
