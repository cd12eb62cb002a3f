package localcloud.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Maps the machine's time, with which the engines date messages and records, to what the movable
 * clock showed.
 */
public final class ClockHistory {
  private static final Duration REST_OF_A_SECOND = Duration.ofMillis(999);

  private final ConcurrentSkipListMap<Instant, Duration> ahead = new ConcurrentSkipListMap<>();
  private final MovableClock clock;

  public ClockHistory(MovableClock clock) {
    this.clock = clock;
    note();
    clock.onAdvance(this::note);
  }

  public Instant shownAt(Instant machineTime) {
    Map.Entry<Instant, Duration> since = ahead.floorEntry(machineTime);
    return since == null ? machineTime : machineTime.plus(since.getValue());
  }

  /**
   * For an engine that dates in whole seconds. A date in the second in which the clock was moved
   * counts as after the move: better too young than too old.
   */
  public Instant shownInSecond(Instant machineTime) {
    return shownAt(machineTime.plus(REST_OF_A_SECOND)).minus(REST_OF_A_SECOND);
  }

  private void note() {
    Instant machineTime = Instant.now();
    ahead.put(machineTime, Duration.between(machineTime, clock.instant()));
  }
}
