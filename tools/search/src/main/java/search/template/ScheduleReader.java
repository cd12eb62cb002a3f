package search.template;

import java.time.Duration;
import java.util.regex.Pattern;
import localcloud.assembly.Resource;
import search.lambda.FunctionSpec;
import search.schedule.ScheduleSpec;

/** The rules that call functions by the clock. */
final class ScheduleReader {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  private ScheduleReader() {}

  static ScheduleSpec of(Resource rule, FunctionSpec function, boolean mayCall) {
    var properties = rule.properties();
    return new ScheduleSpec(
        properties.path("Name").asText(rule.where()),
        every(properties.path("ScheduleExpression").asText()),
        function.where(),
        mayCall && !properties.path("State").asText().equals("DISABLED"));
  }

  private static Duration every(String expression) {
    var rate = RATE.matcher(expression);
    if (!rate.matches()) {
      throw new IllegalArgumentException(
          "The search does not know the schedule " + expression + " yet");
    }
    long number = Long.parseLong(rate.group(1));
    return switch (rate.group(2)) {
      case "minute" -> Duration.ofMinutes(number);
      case "hour" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
