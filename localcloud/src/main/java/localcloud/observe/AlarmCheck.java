package localcloud.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Determines an alarm's state. Its periods end now, while CloudWatch's end on the minute, so a
 * change shows at once.
 *
 * <p>Source: "Configuring how CloudWatch alarms treat missing data" and "Evaluating an alarm",
 * CloudWatch user guide. A new alarm stays as it is until its first evaluation, a few minutes later
 * (AWS re:Post, "Why is my CloudWatch alarm in INSUFFICIENT_DATA state?"). Here, what is there is
 * evaluated at once, and only what is missing gets that time to come.
 */
final class AlarmCheck {
  private static final Duration UNTIL_FIRST_EVALUATION = Duration.ofMinutes(2);

  private final Metrics metrics;

  AlarmCheck(Metrics metrics) {
    this.metrics = metrics;
  }

  AlarmState check(Alarm alarm, AlarmState before, Instant now) {
    List<Double> datapoints = datapoints(alarm, now);
    List<Double> breaching =
        datapoints.stream()
            .filter(value -> alarm.comparison().breaches(value, alarm.threshold()))
            .toList();
    int missing = alarm.periods() - datapoints.size();
    int counted = breaching.size() + (alarm.missing().equals("breaching") ? missing : 0);
    if (counted >= alarm.datapointsToAlarm()) {
      if (datapoints.isEmpty() && before.isNew(now, UNTIL_FIRST_EVALUATION)) {
        return before;
      }
      String reason = breaching.isEmpty() ? blind(alarm, missing) : reason(alarm, breaching, "was");
      return before.then("ALARM", reason, now);
    }
    if (datapoints.isEmpty()) {
      return switch (alarm.missing()) {
        case "ignore" -> before;
        case "missing" ->
            before.then("INSUFFICIENT_DATA", "Insufficient Data: no datapoints were received", now);
        default -> before.then("OK", "Threshold not crossed: no datapoints were received", now);
      };
    }
    return before.then("OK", reason(alarm, datapoints, "was not"), now);
  }

  private List<Double> datapoints(Alarm alarm, Instant now) {
    List<Double> datapoints = new ArrayList<>();
    Instant end = now;
    for (int period = 0; period < alarm.periods(); period++) {
      Instant start = end.minus(alarm.period());
      List<Double> values = metrics.values(alarm.metric(), start, end);
      if (!values.isEmpty()) {
        datapoints.add(Statistic.of(alarm.statistic(), values));
      }
      end = start;
    }
    return datapoints;
  }

  private static String blind(Alarm alarm, int missing) {
    return String.format(
        Locale.ROOT,
        "Threshold Crossed: no datapoints were received for %d period%s and %d missing datapoint%s"
            + " treated as [Breaching].",
        alarm.periods(),
        alarm.periods() == 1 ? "" : "s",
        missing,
        missing == 1 ? " was" : "s were");
  }

  private static String reason(Alarm alarm, List<Double> datapoints, String was) {
    return String.format(
        Locale.ROOT,
        "Threshold Crossed: %d datapoint%s %s %s %s the threshold (%s).",
        datapoints.size(),
        datapoints.size() == 1 ? "" : "s",
        datapoints,
        was,
        alarm.comparison().words(),
        alarm.threshold());
  }
}
