package course.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a learner's code in this process, but only for a limited time. What counts is the time for
 * which the code itself has computed, and the time in which the machine had nothing better to do
 * than to run it. A busy machine gets ten times as much, and then the verdict is about the machine.
 *
 * <p>Code that does not end is interrupted. If it does not heed that, nothing can stop it: then the
 * process must be replaced.
 */
final class Limit {
  private static final Duration TO_HEED = Duration.ofSeconds(2);
  private static final int LONGER_IF_BUSY = 10;

  /** Threads that have heeded no interrupt. */
  private static final Queue<Thread> STUCK = new ConcurrentLinkedQueue<>();

  private final Duration limit;
  private final Machine machine;

  Limit(Duration limit) {
    this(limit, new ThisMachine());
  }

  Limit(Duration limit, Machine machine) {
    this.limit = limit;
    this.machine = machine;
  }

  /** Whether something that should have ended is still running. */
  static boolean isBroken() {
    return STUCK.stream().anyMatch(Thread::isAlive);
  }

  /**
   * Returns or throws what the work does.
   *
   * @throws Endless if it does not end, although the machine has had time for it
   * @throws Busy if the machine has had no time for it
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
      return await(result, thread);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception failure) {
        throw failure;
      }
      throw (Error) e.getCause();
    }
  }

  private <T> T await(CompletableFuture<T> result, Thread thread) throws Exception {
    Duration start = machine.elapsed();
    Duration before = start;
    Duration undisturbed = Duration.ZERO;
    while (true) {
      try {
        return result.get(machine.betweenLooks().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        Duration now = machine.elapsed();
        undisturbed = machine.isBusy() ? undisturbed : undisturbed.plus(now.minus(before));
        before = now;
        if (isUsedUp(undisturbed) || isUsedUp(machine.worked(thread))) {
          throw end(thread, new Endless(limit, Learners.frame(thread.getStackTrace())));
        }
        if (now.minus(start).compareTo(limit.multipliedBy(LONGER_IF_BUSY)) >= 0) {
          throw end(thread, busy(thread));
        }
      }
    }
  }

  private boolean isUsedUp(Duration time) {
    return time.compareTo(limit) >= 0;
  }

  private Busy busy(Thread thread) {
    return new Busy(
        String.format(
            Locale.ROOT,
            "In %d seconds, your code had a processor for %d; it was at %s.",
            limit.multipliedBy(LONGER_IF_BUSY).toSeconds(),
            machine.worked(thread).toSeconds(),
            Learners.frame(thread.getStackTrace())));
  }

  private static <E extends RuntimeException> E end(Thread thread, E why)
      throws InterruptedException {
    thread.interrupt();
    if (!thread.join(TO_HEED)) {
      STUCK.add(thread);
    }
    return why;
  }
}
