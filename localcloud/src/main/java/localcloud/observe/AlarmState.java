package localcloud.observe;

import java.time.Instant;

/**
 * The state of an alarm.
 *
 * @param value OK, ALARM or INSUFFICIENT_DATA
 * @param since when the alarm entered this state
 */
record AlarmState(String value, String reason, Instant since) {

  static AlarmState unknown(Instant now) {
    return new AlarmState("INSUFFICIENT_DATA", "Unchecked: Initial alarm creation", now);
  }

  /** The state after another check; it keeps its time if nothing changed. */
  AlarmState then(String newValue, String newReason, Instant now) {
    return new AlarmState(newValue, newReason, newValue.equals(value) ? since : now);
  }
}
