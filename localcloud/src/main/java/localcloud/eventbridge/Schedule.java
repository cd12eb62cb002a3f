package localcloud.eventbridge;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;

/**
 * A rule's rate (EventBridge User Guide, "Creating a rule that runs on a schedule"). Two schedules
 * are equal only if they are the same one: a rule that gets another one starts counting again.
 */
final class Schedule {
  private static final Pattern RATE = Pattern.compile("rate\\(([1-9]\\d{0,5}) ([a-z]+)\\)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "minute", Duration.ofMinutes(1), "hour", Duration.ofHours(1), "day", Duration.ofDays(1));

  private final String expression;
  private final Duration every;

  private Schedule(String expression, Duration every) {
    this.expression = expression;
    this.every = every;
  }

  /**
   * @throws AwsException ValidationException if it is no rate, or a calendar, which the local cloud
   *     does not follow
   */
  static Schedule of(String expression) {
    if (expression.startsWith("cron(")) {
      throw AwsException.validation(
          String.format(
              Locale.ROOT,
              "The local cloud runs rates only, such as rate(5 minutes), and no calendars; the"
                  + " ScheduleExpression is %s",
              expression));
    }
    Matcher rate = RATE.matcher(expression);
    if (rate.matches()) {
      int count = Integer.parseInt(rate.group(1));
      String unit = rate.group(2);
      Duration one = UNITS.get(count == 1 ? unit : unit.substring(0, unit.length() - 1));
      if (one != null && (count == 1 || unit.endsWith("s"))) {
        return new Schedule(expression, one.multipliedBy(count));
      }
    }
    throw AwsException.validation("Parameter ScheduleExpression is not valid.");
  }

  String expression() {
    return expression;
  }

  Duration every() {
    return every;
  }
}
