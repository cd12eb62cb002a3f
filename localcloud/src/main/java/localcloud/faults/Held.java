package localcloud.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Calls held back until the next call with the same name passes them. */
final class Held {
  /** If no other call follows, a held call goes ahead after this time. */
  private static final long LONGEST_SECONDS = 60;

  private final Map<CallName, CountDownLatch> overtaken = new ConcurrentHashMap<>();

  /**
   * Returns when the next call has passed, or at once if this is the call that another waits for.
   */
  void untilNext(CallName name) {
    CountDownLatch next = new CountDownLatch(1);
    if (overtaken.putIfAbsent(name, next) != null) {
      return; // Another call is waiting, and this one overtakes it.
    }
    try {
      if (!next.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        overtaken.remove(name, next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that a call with this name has passed. */
  void passed(CallName name) {
    CountDownLatch waiting = overtaken.remove(name);
    if (waiting != null) {
      waiting.countDown();
    }
  }

  /** Releases every waiting call. */
  void timeMoved() {
    overtaken.keySet().forEach(this::passed);
  }
}
