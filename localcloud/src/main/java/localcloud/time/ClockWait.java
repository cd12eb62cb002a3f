package localcloud.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waits on the movable clock; moving the clock forward can end a wait at once. */
public final class ClockWait {
  private final MovableClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();

  public ClockWait(MovableClock clock) {
    this.clock = clock;
    clock.onAdvance(this::wake);
  }

  public void pass(Duration time) throws InterruptedException {
    Instant end = clock.instant().plus(time);
    lock.lockInterruptibly();
    try {
      Duration left = Duration.between(clock.instant(), end);
      while (left.isPositive()) {
        moved.await(left.toNanos(), TimeUnit.NANOSECONDS);
        left = Duration.between(clock.instant(), end);
      }
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
