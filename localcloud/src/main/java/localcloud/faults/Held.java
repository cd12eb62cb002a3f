package localcloud.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Calls that wait on purpose for the next one of their name. */
final class Held {
  /** Where nothing follows, nothing overtakes. */
  private static final long LONGEST_SECONDS = 60;

  private final Map<CallName, CountDownLatch> overtaken = new ConcurrentHashMap<>();

  /** Returns when the next has passed, or at once to the one that is the next of another. */
  void untilNext(CallName name) {
    CountDownLatch next = new CountDownLatch(1);
    if (overtaken.putIfAbsent(name, next) != null) {
      return; // One waits already, and this is the one that overtakes it.
    }
    try {
      if (!next.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        overtaken.remove(name, next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A call of this name has passed. */
  void passed(CallName name) {
    CountDownLatch waiting = overtaken.remove(name);
    if (waiting != null) {
      waiting.countDown();
    }
  }

  /** Whoever waits for another call has waited long enough. */
  void timeMoved() {
    overtaken.keySet().forEach(this::passed);
  }
}
