package localcloud.observe;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The values of every metric, in memory. */
public final class Metrics {
  static final String NO_UNIT = "None";

  private final Clock clock;
  private final Map<Key, Series> series = new ConcurrentHashMap<>();

  public Metrics(Clock clock) {
    this.clock = clock;
  }

  /**
   * Adds a value now, such as one for a function's invocation.
   *
   * @param unit one of CloudWatch's, such as {@code Count} (API Reference, "MetricDatum")
   */
  public void record(
      String namespace, String metric, Map<String, String> dimensions, double value, String unit) {
    record(new Key(namespace, metric, new TreeMap<>(dimensions)), value, unit, clock.instant());
  }

  void record(Key key, double value, String unit, Instant at) {
    series.computeIfAbsent(key, any -> new Series()).add(at, value, unit);
  }

  /** The unit of the last value; none for a metric that was never recorded. */
  String unit(Key key) {
    Series known = series.get(key);
    return known == null ? NO_UNIT : known.unit();
  }

  /** The values in {@code (from, to]}; empty for a metric that was never recorded. */
  List<Double> values(Key key, Instant from, Instant to) {
    Series known = series.get(key);
    return known == null ? List.of() : known.values(from, to);
  }

  List<Key> keys() {
    return List.copyOf(series.keySet());
  }

  record Key(String namespace, String metric, SortedMap<String, String> dimensions) {}
}
