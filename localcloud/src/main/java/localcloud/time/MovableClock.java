package localcloud.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Runs at the machine's pace, ahead of its time by as much as it has been moved forward. */
public final class MovableClock extends Clock {
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

  /** Moves time forward, then wakes everything that waits for time to pass. */
  public void advance(Duration by) {
    moves.put(Instant.now(), ahead.updateAndGet(by::plus));
    listeners.forEach(Runnable::run);
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
