package localcloud.observe;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The last {@value #CAPACITY} values of a metric, to the microsecond. There are hundreds of series,
 * so they are kept in arrays, which take a quarter of what objects take: 160 kB.
 */
final class Series {
  static final int CAPACITY = 10_000;
  private static final int FIRST_SIZE = 16;

  /** A function may write any time into its metrics. */
  private static final long MOST_SECONDS = 9_000_000_000_000L;

  private long[] micros = new long[FIRST_SIZE];
  private double[] values = new double[FIRST_SIZE];
  private long added;
  private String unit = Metrics.NO_UNIT;

  synchronized void add(Instant at, double value, String of) {
    unit = of;
    if (added == values.length && added < CAPACITY) {
      int larger = Math.min(CAPACITY, 2 * values.length);
      micros = Arrays.copyOf(micros, larger);
      values = Arrays.copyOf(values, larger);
    }
    int place = (int) (added++ % values.length);
    micros[place] = micros(at);
    values[place] = value;
  }

  synchronized String unit() {
    return unit;
  }

  /** The values in {@code (from, to]}, in the order in which they were added. */
  synchronized List<Double> values(Instant from, Instant to) {
    List<Double> found = new ArrayList<>();
    for (long i = Math.max(0, added - values.length); i < added; i++) {
      int place = (int) (i % values.length);
      Instant at = Instant.EPOCH.plus(micros[place], ChronoUnit.MICROS);
      if (at.isAfter(from) && !at.isAfter(to)) {
        found.add(values[place]);
      }
    }
    return found;
  }

  private static long micros(Instant at) {
    long seconds = Math.clamp(at.getEpochSecond(), -MOST_SECONDS, MOST_SECONDS);
    return seconds * 1_000_000 + at.getNano() / 1_000;
  }
}
