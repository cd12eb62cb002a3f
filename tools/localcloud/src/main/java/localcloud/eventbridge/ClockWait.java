package localcloud.eventbridge;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import localcloud.time.MovableClock;

/** Waits on the movable clock: moving it forward ends a wait at once. */
final class ClockWait {
  private final MovableClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();

  ClockWait(MovableClock clock) {
    this.clock = clock;
    clock.onAdvance(this::wake);
  }

  /** False when the local cloud closes meanwhile. */
  boolean pass(Duration time) {
    Instant end = clock.instant().plus(time);
    lock.lock();
    try {
      Duration left = time;
      while (left.isPositive()) {
        moved.await(left.toNanos(), TimeUnit.NANOSECONDS);
        left = Duration.between(clock.instant(), end);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
