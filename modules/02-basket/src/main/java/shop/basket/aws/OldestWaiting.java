package shop.basket.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import shop.foundation.Json;

/**
 * The metric that the watch writes: how many seconds the oldest waiting checkout has waited, 0 if
 * none waits. It is a line in the log, from which CloudWatch makes the metric (CloudWatch User
 * Guide, "Specification: Embedded metric format"): the call PutMetricData would need a permission
 * for everything.
 */
public final class OldestWaiting {
  public static final String NAMESPACE = "Shop";
  public static final String NAME = "OldestWaitingCheckout";
  public static final String DIMENSION = "FunctionName";

  /** Held, because the JDK forgets the set-up of a logger that nobody has. */
  private static final Logger LINES = Logger.getLogger(OldestWaiting.class.getName());

  private OldestWaiting() {}

  /** From now on, the metric's lines go to the log as they are, beside those of {@code Logs}. */
  static void writeLines() {
    var console = new ConsoleHandler();
    console.setFormatter(
        new Formatter() {
          @Override
          public String format(LogRecord line) {
            return line.getMessage() + "\n";
          }
        });
    LINES.addHandler(console);
    LINES.setUseParentHandlers(false);
  }

  static void write(String function, Instant at, Duration age) {
    LINES.info(line(function, at, age));
  }

  static String line(String function, Instant at, Duration age) {
    var metric =
        Map.of(
            "Namespace",
            NAMESPACE,
            "Dimensions",
            List.of(List.of(DIMENSION)),
            "Metrics",
            List.of(Map.of("Name", NAME, "Unit", "Seconds")));
    return Json.write(
        Map.of(
            "_aws",
            Map.of("Timestamp", at.toEpochMilli(), "CloudWatchMetrics", List.of(metric)),
            DIMENSION,
            function,
            NAME,
            age.toSeconds()));
  }
}
