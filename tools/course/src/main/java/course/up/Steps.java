package course.up;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** Reports what is being done, and how long it took. */
final class Steps {
  private final PrintStream out;

  Steps(PrintStream out) {
    this.out = out;
  }

  <T> T take(String what, Supplier<T> step) {
    out.printf(Locale.ROOT, "%-46s", what + " …");
    out.flush();
    Instant start = Instant.now();
    try {
      T result = step.get();
      long millis = Duration.between(start, Instant.now()).toMillis();
      out.printf(Locale.ROOT, "%6.1f s%n", millis / 1000.0);
      return result;
    } catch (RuntimeException e) {
      out.println("failed");
      throw e;
    }
  }
}
