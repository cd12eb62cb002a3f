package search.watch;

/**
 * An alarm as its template declares it (CloudWatch User Guide, "Using Amazon CloudWatch alarms").
 *
 * @param period in seconds
 * @param missing what missing data counts as: {@code breaching}, {@code notBreaching}, {@code
 *     ignore} or {@code missing}
 */
public record AlarmSpec(
    String name,
    Metric metric,
    String statistic,
    int period,
    int evaluations,
    int toAlarm,
    String comparison,
    double threshold,
    String missing) {

  boolean breaches(double value) {
    return switch (comparison) {
      case "GreaterThanThreshold" -> value > threshold;
      case "GreaterThanOrEqualToThreshold" -> value >= threshold;
      case "LessThanThreshold" -> value < threshold;
      case "LessThanOrEqualToThreshold" -> value <= threshold;
      default ->
          throw new IllegalArgumentException(
              "The search does not know an alarm's comparison " + comparison + " yet");
    };
  }
}
