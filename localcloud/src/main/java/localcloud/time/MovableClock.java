package localcloud.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Runs at the machine's pace, ahead of its time by as much as it has been moved forward. */
public final class MovableClock extends Clock {
  static final int MOST_YEARS = 10;

  private final ConcurrentSkipListMap<Instant, Duration> moves = new ConcurrentSkipListMap<>();
  private final AtomicReference<Duration> ahead;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public MovableClock() {
    this(Map.of());
  }

  /** Continues a clock with these {@link #moves()}. */
  public MovableClock(Map<Instant, Duration> before) {
    moves.putAll(before);
    this.ahead = new AtomicReference<>(aheadAt(Instant.MAX));
  }

  /**
   * Moves time forward, then wakes everything that waits for time to pass.
   *
   * @throws IllegalArgumentException if the clock would then be more than {@value #MOST_YEARS}
   *     years ahead
   */
  public synchronized void advance(Duration by) {
    moves.put(Instant.now(), ahead.updateAndGet(now -> within(now, by)));
    List<RuntimeException> failures = new ArrayList<>();
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
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

  /** When it was moved, by the machine's time, and how far ahead it has been since then. */
  public Map<Instant, Duration> moves() {
    return Map.copyOf(moves);
  }

  /** How far ahead it was at a moment of the machine's time. */
  Duration aheadAt(Instant machineTime) {
    Map.Entry<Instant, Duration> move = moves.floorEntry(machineTime);
    return move == null ? Duration.ZERO : move.getValue();
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
