package shop.foundation.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import shop.foundation.Json;

/**
 * A metric that is a line in the log, from which CloudWatch makes it (CloudWatch User Guide,
 * "Specification: Embedded metric format"): the call PutMetricData would need a permission for
 * everything.
 *
 * @param unit one of CloudWatch's, such as {@code Seconds} or {@code Count}
 * @param dimensions by which the metric is told apart
 */
public record EmbeddedMetric(String name, String unit, Map<String, String> dimensions) {
  public static final String NAMESPACE = "Shop";

  /** The line for a value at a moment. */
  public String line(Instant at, long value) {
    var metric =
        Map.of(
            "Namespace",
            NAMESPACE,
            "Dimensions",
            List.of(List.copyOf(new TreeSet<>(dimensions.keySet()))),
            "Metrics",
            List.of(Map.of("Name", name, "Unit", unit)));
    var line = new HashMap<String, Object>(dimensions);
    line.put(name, value);
    line.put("_aws", Map.of("Timestamp", at.toEpochMilli(), "CloudWatchMetrics", List.of(metric)));
    return Json.write(line);
  }

  /** From now on, a logger's lines go to the log as they are, beside those of {@link Logs}. */
  public static void writeAsTheyAre(Logger lines) {
    var console = new ConsoleHandler();
    console.setFormatter(
        new Formatter() {
          @Override
          public String format(LogRecord line) {
            return line.getMessage() + "\n";
          }
        });
    lines.addHandler(console);
    lines.setUseParentHandlers(false);
  }
}
