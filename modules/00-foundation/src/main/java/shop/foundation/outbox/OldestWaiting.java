package shop.foundation.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Logger;
import shop.foundation.aws.EmbeddedMetric;

/**
 * The metric that the watch writes: how many seconds the oldest waiting announcement has waited, 0
 * if none waits.
 */
public final class OldestWaiting {
  public static final String NAMESPACE = EmbeddedMetric.NAMESPACE;
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
    EmbeddedMetric.writeAsTheyAre(LINES);
  }

  static void write(String what, String function, Instant at, Duration age) {
    LINES.info(line(what, function, at, age));
  }

  /** The line for an age at a moment. */
  public static String line(String what, String function, Instant at, Duration age) {
    return new EmbeddedMetric(name(what), "Seconds", Map.of(DIMENSION, function))
        .line(at, age.toSeconds());
  }
}
