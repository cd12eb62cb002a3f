package faults;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much to try at random, and with what seed: {@code -Dseed=N}, {@code -Dsoak=10m}. */
final class Sampling {
  private static final long SEED = Long.getLong("seed", 20_261_122L);
  private static final long SOAK_NANOS = soak(System.getProperty("soak", "0s")).toNanos();

  private Sampling() {}

  static long seed() {
    return SEED;
  }

  /** At least {@code least} samples, and more until the soak time is over. */
  static <T> Stream<T> times(int least, Supplier<T> sample) {
    long end = System.nanoTime() + SOAK_NANOS;
    return IntStream.iterate(0, i -> i + 1)
        .takeWhile(i -> i < least || System.nanoTime() < end)
        .mapToObj(_ -> sample.get());
  }

  /** A duration like {@code 90s}, {@code 10m} or {@code 1h}. */
  private static Duration soak(String text) {
    return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }
}
