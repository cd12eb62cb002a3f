package faults;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs actions at the same time; an exception from any of them reaches the thread that waits. */
final class AtOnce {
  private AtOnce() {}

  static CompletableFuture<Void> start(Runnable action) {
    return CompletableFuture.runAsync(action, Thread::startVirtualThread);
  }

  /** Starts all actions when the last one is ready. */
  static <T> void each(List<T> all, Duration patience, Consumer<T> action)
      throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(all.size());
    CompletableFuture<?>[] running =
        all.stream()
            .map(
                one ->
                    start(
                        () -> {
                          ready.countDown();
                          awaitUninterruptibly(ready);
                          action.accept(one);
                        }))
            .toArray(CompletableFuture[]::new);
    join(CompletableFuture.allOf(running), patience);
  }

  /** Runs at most {@code most} actions at a time. */
  static <T> void few(int most, Stream<T> all, Consumer<T> action) {
    Semaphore free = new Semaphore(most);
    Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      all.forEach(
          one -> {
            free.acquireUninterruptibly();
            threads.execute(
                () -> {
                  try {
                    action.accept(one);
                  } catch (RuntimeException | AssertionError e) {
                    thrown.add(e);
                  } finally {
                    free.release();
                  }
                });
          });
    }
    if (!thrown.isEmpty()) {
      throw new AssertionError(thrown.size() + " failed, the first with", thrown.peek());
    }
  }

  static void join(CompletableFuture<Void> running, Duration patience) throws InterruptedException {
    try {
      running.get(patience.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause().toString(), e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("Not finished after " + patience, e);
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
