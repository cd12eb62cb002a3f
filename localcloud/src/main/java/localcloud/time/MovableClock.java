package localcloud.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Runs at the machine's pace, ahead of its time by as much as it has been moved forward. */
public final class MovableClock extends Clock {
  static final int MOST_YEARS = 10;

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * Moves time forward, then wakes everything that waits for time to pass.
   *
   * @throws IllegalArgumentException if the clock would then be more than {@value #MOST_YEARS}
   *     years ahead
   */
  public void advance(Duration by) {
    ahead.updateAndGet(now -> within(now, by));
    listeners.forEach(Runnable::run);
  }

  /** Dates far from now end in numbers that services and engines cannot hold. */
  private static Duration within(Duration now, Duration by) {
    Duration most = Duration.ofDays(MOST_YEARS * 365L);
    if (by.compareTo(most) > 0 || now.plus(by).compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "The clock may be at most " + MOST_YEARS + " years ahead of the machine's");
    }
    return now.plus(by);
  }

  public void onAdvance(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
