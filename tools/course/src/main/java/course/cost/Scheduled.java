package course.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import localcloud.assembly.Resource;

/**
 * What runs by itself: the functions that a schedule invokes, and the metrics that they write,
 * which cost while nobody buys anything.
 *
 * @param milliseconds how long an invocation takes
 */
record Scheduled(List<Resource> resources, Prices prices, int milliseconds) {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  /** A month has 730 hours. */
  private static final int MINUTES_PER_MONTH = 730 * 60;

  private static final String METRIC = "custom-metric";

  List<Line> lines() {
    var runs =
        resources.stream()
            .filter(resource -> resource.type().equals("AWS::Events::Rule"))
            .mapToLong(rule -> perMonth(rule.properties().path("ScheduleExpression").asText()))
            .sum();
    return List.of(invocations(runs), metrics());
  }

  private static long perMonth(String expression) {
    var rate = RATE.matcher(expression);
    return rate.matches()
        ? MINUTES_PER_MONTH / (Long.parseLong(rate.group(1)) * minutes(rate.group(2)))
        : 0;
  }

  private static int minutes(String unit) {
    return switch (unit) {
      case "minute" -> 1;
      case "hour" -> 60;
      default -> 24 * 60;
    };
  }

  private Line invocations(long runs) {
    var count = BigDecimal.valueOf(runs);
    var seconds =
        count.multiply(BigDecimal.valueOf(milliseconds)).divide(BigDecimal.valueOf(1000L));
    return new Line(
        String.format(Locale.ROOT, "%,d invocations on a schedule, at %d ms", runs, milliseconds),
        prices.ofUnits("invocation", count).add(prices.ofUnits("gb-second", seconds)));
  }

  /** Those that alarms look at and that no service of AWS writes. */
  private Line metrics() {
    var count =
        resources.stream()
            .filter(resource -> resource.type().equals("AWS::CloudWatch::Alarm"))
            .map(Resource::properties)
            .filter(alarm -> alarm.has("Namespace"))
            .filter(alarm -> !alarm.path("Namespace").asText().startsWith("AWS/"))
            .map(Scheduled::metric)
            .distinct()
            .count();
    return new Line(
        count + " × metric that a function writes",
        prices.month(METRIC).multiply(BigDecimal.valueOf(count)));
  }

  private static List<JsonNode> metric(JsonNode alarm) {
    return List.of(alarm.path("Namespace"), alarm.path("MetricName"), alarm.path("Dimensions"));
  }
}
