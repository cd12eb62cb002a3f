package localcloud.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.time.MovableClock;

/**
 * What the movable clock showed at an instant of the machine's time, by which the engine dates
 * messages.
 */
final class ClockHistory {
  private final ConcurrentSkipListMap<Instant, Duration> ahead = new ConcurrentSkipListMap<>();
  private final MovableClock clock;

  ClockHistory(MovableClock clock) {
    this.clock = clock;
    note();
    clock.onAdvance(this::note);
  }

  Instant shownAt(Instant machineTime) {
    Map.Entry<Instant, Duration> since = ahead.floorEntry(machineTime);
    return since == null ? machineTime : machineTime.plus(since.getValue());
  }

  private void note() {
    Instant machineTime = Instant.now();
    ahead.put(machineTime, Duration.between(machineTime, clock.instant()));
  }
}
