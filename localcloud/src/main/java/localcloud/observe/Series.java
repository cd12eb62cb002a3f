package localcloud.observe;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last {@value #CAPACITY} values of a metric. */
final class Series {
  static final int CAPACITY = 10_000;

  private final Deque<Value> values = new ArrayDeque<>();

  synchronized void add(Instant at, double value) {
    values.addLast(new Value(at, value));
    if (values.size() > CAPACITY) {
      values.removeFirst();
    }
  }

  /** The values in {@code (from, to]}. */
  synchronized List<Double> values(Instant from, Instant to) {
    return values.stream()
        .filter(value -> value.at().isAfter(from) && !value.at().isAfter(to))
        .map(Value::value)
        .toList();
  }

  private record Value(Instant at, double value) {}
}
