package shop.foundation.outbox;

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
 * The metric that the watch writes: how many seconds the oldest waiting announcement has waited, 0
 * if none waits. It is a line in the log, from which CloudWatch makes the metric (CloudWatch User
 * Guide, "Specification: Embedded metric format"): the call PutMetricData would need a permission
 * for everything.
 */
public final class OldestWaiting {
  public static final String NAMESPACE = "Shop";
  public static final String DIMENSION = "FunctionName";

  /** Held, because the JDK forgets the set-up of a logger that nobody has. */
  private static final Logger LINES = Logger.getLogger(OldestWaiting.class.getName());

  private OldestWaiting() {}

  /** The metric's name, like {@code OldestWaitingCheckout}. */
  public static String name(String what) {
    return "OldestWaiting" + what;
  }

  /** From now on, the metric's lines go to the log as they are, beside those of {@code Logs}. */
  public static void writeLines() {
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

  static void write(String what, String function, Instant at, Duration age) {
    LINES.info(line(what, function, at, age));
  }

  /** The line for an age at a moment. */
  public static String line(String what, String function, Instant at, Duration age) {
    var metric =
        Map.of(
            "Namespace",
            NAMESPACE,
            "Dimensions",
            List.of(List.of(DIMENSION)),
            "Metrics",
            List.of(Map.of("Name", name(what), "Unit", "Seconds")));
    return Json.write(
        Map.of(
            "_aws",
            Map.of("Timestamp", at.toEpochMilli(), "CloudWatchMetrics", List.of(metric)),
            DIMENSION,
            function,
            name(what),
            age.toSeconds()));
  }
}
