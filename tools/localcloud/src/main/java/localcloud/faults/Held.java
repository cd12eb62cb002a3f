package localcloud.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Calls that wait on purpose: until the next one of their name has passed, or time is moved. */
final class Held {
  private final Map<CallName, CountDownLatch> overtaken = new ConcurrentHashMap<>();
  private final AtomicReference<CountDownLatch> time = new AtomicReference<>(new CountDownLatch(1));

  void untilNext(CallName name) {
    CountDownLatch next = new CountDownLatch(1);
    overtaken.put(name, next);
    await(next);
  }

  void untilTimeMoves() {
    await(time.get());
  }

  /** A call of this name has passed. */
  void passed(CallName name) {
    CountDownLatch waiting = overtaken.remove(name);
    if (waiting != null) {
      waiting.countDown();
    }
  }

  /** Time goes on; whoever waits for another call has waited long enough, too. */
  void timeMoved() {
    time.getAndSet(new CountDownLatch(1)).countDown();
    overtaken.keySet().forEach(this::passed);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
