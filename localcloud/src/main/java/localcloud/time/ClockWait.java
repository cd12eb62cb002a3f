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

  /**
   * Does something again and again until the thread is interrupted. A period begins when the last
   * one ends, not when the task does, so that a move of the clock beside the task is not missed.
   */
  public void every(Duration period, Runnable task) {
    try {
      for (Instant begun = clock.instant(); true; ) {
        pass(Duration.between(clock.instant(), begun.plus(period)));
        begun = clock.instant();
        task.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
