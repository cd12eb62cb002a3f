package localcloud.observe;

import java.time.Duration;
import java.time.Instant;

/**
 * The state of an alarm.
 *
 * @param value OK, ALARM or INSUFFICIENT_DATA
 * @param since when the alarm entered this state
 */
record AlarmState(String value, String reason, Instant since) {

  private static final String NEW = "Unchecked: Initial alarm creation";

  static AlarmState unknown(Instant now) {
    return new AlarmState("INSUFFICIENT_DATA", NEW, now);
  }

  /** Whether the alarm was never checked, and was created less than this time ago. */
  boolean isNew(Instant now, Duration time) {
    return reason.equals(NEW) && now.isBefore(since.plus(time));
  }

  /** The state after another check; it keeps its time if nothing changed. */
  AlarmState then(String newValue, String newReason, Instant now) {
    return new AlarmState(newValue, newReason, newValue.equals(value) ? since : now);
  }
}
