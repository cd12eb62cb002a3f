package localcloud.observe;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;

/**
 * Computes a statistic of a period's values: Sum, Average, Minimum, Maximum, SampleCount or a
 * percentile such as {@code p99}.
 */
final class Statistic {
  private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d+)?|100)");

  private Statistic() {}

  /** The statistic of at least one value. */
  static double of(String name, List<Double> values) {
    var numbers = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return switch (name) {
      case "Sum" -> numbers.getSum();
      case "Average" -> numbers.getAverage();
      case "Minimum" -> numbers.getMin();
      case "Maximum" -> numbers.getMax();
      case "SampleCount" -> numbers.getCount();
      default -> percentile(name, values);
    };
  }

  private static double percentile(String name, List<Double> values) {
    Matcher percentile = PERCENTILE.matcher(name);
    if (!percentile.matches()) {
      throw new AwsException(
          400, "InvalidParameterValue", "The statistic " + name + " is not supported");
    }
    List<Double> sorted = values.stream().sorted().toList();
    double rank = Double.parseDouble(percentile.group(1)) / 100 * sorted.size();
    return sorted.get(Math.max(0, (int) Math.ceil(rank) - 1));
  }
}
