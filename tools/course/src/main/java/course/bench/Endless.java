package course.bench;

import java.time.Duration;
import java.util.Locale;

/** Code that should have ended. */
final class Endless extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Endless(Duration limit, String where) {
    super(
        String.format(
            Locale.ROOT,
            "It did not end within %d seconds; it was at %s.",
            limit.toSeconds(),
            where));
  }
}
