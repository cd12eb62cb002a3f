package faults;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;
import org.jspecify.annotations.Nullable;

/** Stops the next calls of an operation until something else has happened. */
final class Gate implements Checkpoint {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long LOOK_MILLIS = 20;

  private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();

  private record Stop(
      String operation,
      int calls,
      Set<String> stopped,
      CountDownLatch arrived,
      CountDownLatch opened) {

    /** The same call comes again if the SDK has waited too long for an answer. */
    synchronized boolean takes(Call call) {
      String id = call.headers().getOrDefault("amz-sdk-invocation-id", "");
      if (!operation.equals(call.operation())) {
        return false;
      }
      if (stopped.size() < calls && stopped.add(id)) {
        arrived.countDown();
      }
      return stopped.contains(id);
    }
  }

  /**
   * Runs {@code first} until it calls {@code operation}, then {@code second}, then the rest.
   *
   * @throws AssertionError if {@code operation} is not called
   */
  void during(String operation, Runnable first, Runnable second) throws InterruptedException {
    Stop here = close(operation, 1);
    stopped(here, AtOnce.start(first), second);
  }

  /**
   * Runs both until each calls {@code operation}, then the rest of both.
   *
   * @throws AssertionError if either does not call it
   */
  void together(String operation, Runnable one, Runnable other) throws InterruptedException {
    Stop here = close(operation, 2);
    var both = CompletableFuture.allOf(AtOnce.start(one), AtOnce.start(other));
    stopped(here, both, () -> {});
  }

  private Stop close(String operation, int calls) {
    Stop here =
        new Stop(
            operation, calls, new HashSet<>(), new CountDownLatch(calls), new CountDownLatch(1));
    stop.set(here);
    return here;
  }

  private void stopped(Stop here, CompletableFuture<Void> running, Runnable meanwhile)
      throws InterruptedException {
    try {
      awaitArrival(here, running);
      meanwhile.run();
    } finally {
      stop.set(null);
      here.opened().countDown();
    }
    AtOnce.join(running, PATIENCE);
  }

  private static void awaitArrival(Stop here, CompletableFuture<Void> running)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!here.arrived().await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      boolean over = running.isDone();
      if (over || System.nanoTime() > end) {
        AtOnce.join(over ? running : CompletableFuture.completedFuture(null), PATIENCE);
        throw new AssertionError(
            String.format(
                Locale.ROOT,
                "%s: %d fewer calls than were to be stopped, %s",
                here.operation(),
                here.arrived().getCount(),
                over ? "and everything is over" : "after " + PATIENCE));
      }
    }
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    Stop here = stop.get();
    if (here != null && here.takes(call)) {
      try {
        if (!here.opened().await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          return Reply.LOST;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return onwards.apply(call);
  }
}
