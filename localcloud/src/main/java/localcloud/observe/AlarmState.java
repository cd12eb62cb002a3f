package localcloud.observe;

import java.time.Instant;

/**
 * What an alarm says.
 *
 * @param value OK, ALARM or INSUFFICIENT_DATA
 * @param since when it became so
 */
record AlarmState(String value, String reason, Instant since) {

  static AlarmState unknown(Instant now) {
    return new AlarmState("INSUFFICIENT_DATA", "Unchecked: Initial alarm creation", now);
  }

  /** The state after another look, which keeps its time when nothing changed. */
  AlarmState then(String newValue, String newReason, Instant now) {
    return new AlarmState(newValue, newReason, newValue.equals(value) ? since : now);
  }
}
