package shop.ordering.aws;

import java.time.InstantSource;
import java.util.Map;
import java.util.logging.Logger;
import shop.foundation.aws.EmbeddedMetric;

/**
 * The metric that says in which version checkouts still arrive. When nobody has read version 1 for
 * as long as the archive keeps it, nobody needs it any more (docs/decisions/0044).
 */
public final class CheckoutsRead {
  public static final String NAME = "CheckoutsRead";
  public static final String CONSUMER = "ordering";

  /** Held, because the JDK forgets the set-up of a logger that nobody has. */
  private static final Logger LINES = Logger.getLogger(CheckoutsRead.class.getName());

  private CheckoutsRead() {}

  /** From now on, the metric's lines go to the log as they are. */
  static void writeLines() {
    EmbeddedMetric.writeAsTheyAre(LINES);
  }

  /** Counts one that was read. */
  static void count(int version) {
    LINES.info(() -> line(version, InstantSource.system()));
  }

  /** The line for one that was read. */
  static String line(int version, InstantSource clock) {
    var dimensions =
        Map.of(
            "Event", "CheckoutBasket", "Consumer", CONSUMER, "Version", Integer.toString(version));
    return new EmbeddedMetric(NAME, "Count", dimensions).line(clock.instant(), 1);
  }
}
