package localcloud.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Maps the machine's time, with which the engines date messages and records, to what the movable
 * clock showed.
 */
public record ClockHistory(MovableClock clock) {
  private static final Duration REST_OF_A_SECOND = Duration.ofMillis(999);

  public Instant shownAt(Instant machineTime) {
    return machineTime.plus(clock.aheadAt(machineTime));
  }

  /**
   * For an engine that dates in whole seconds. A date in the second in which the clock was moved
   * counts as after the move: better too young than too old.
   */
  public Instant shownInSecond(Instant machineTime) {
    return shownAt(machineTime.plus(REST_OF_A_SECOND)).minus(REST_OF_A_SECOND);
  }
}
