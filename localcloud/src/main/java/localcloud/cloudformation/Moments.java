package localcloud.cloudformation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Formats times as CloudFormation does: ISO-8601, to the millisecond. */
final class Moments {
  private Moments() {}

  static String text(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
