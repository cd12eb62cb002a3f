package search.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The metrics of a history: those that count are kept as they come; those of a queue are looked at
 * once a minute (SQS Developer Guide, "Available CloudWatch metrics for Amazon SQS").
 */
public final class MetricData {
  private static final String VISIBLE = "ApproximateNumberOfMessagesVisible";
  private static final String AGE = "ApproximateAgeOfOldestMessage";
  private static final long MINUTE = 60_000;

  /** For so long after the last event: an alarm needs some periods. */
  private static final long AFTERWARDS = 20 * MINUTE;

  private final Map<Metric, List<Point>> points = new HashMap<>();
  private final Map<String, List<Stay>> stays = new HashMap<>();
  private final Map<Metric, Double> written = new HashMap<>();
  private long last;
  private long end = Long.MAX_VALUE;

  private record Point(long millis, double value) {}

  /** Something happened. */
  public void count(Metric metric, long now, double value) {
    last = Math.max(last, now);
    points.computeIfAbsent(metric, m -> new ArrayList<>()).add(new Point(now, value));
  }

  /** A function writes a metric of its own: it does so all the time, also when nothing happens. */
  void write(Metric metric, long now, double value) {
    written.put(metric, value);
    points.computeIfAbsent(metric, m -> new ArrayList<>()).add(new Point(now, value));
  }

  /** A function would write again what it wrote last. */
  public void writeAgain(String function, long now) {
    Map.copyOf(written)
        .forEach(
            (metric, value) -> {
              if (metric.about().equals(function)) {
                write(metric, now, value);
              }
            });
  }

  /** When a function wrote metrics of its own, in no order. */
  public Stream<Long> written(String function) {
    return written.keySet().stream()
        .filter(metric -> metric.about().equals(function))
        .flatMap(metric -> points.getOrDefault(metric, List.of()).stream())
        .map(Point::millis);
  }

  /** The history is over. */
  public void end(long now) {
    end = now;
  }

  /** When the history was over, or for how long an alarm looks at what has happened. */
  public long end() {
    return end == Long.MAX_VALUE ? last + AFTERWARDS : end;
  }

  /** A message came into a queue. */
  public Stay enter(String queue, long now) {
    last = Math.max(last, now);
    var stay = new Stay(now);
    stays.computeIfAbsent(queue, q -> new ArrayList<>()).add(stay);
    return stay;
  }

  /** What was ever in a queue. */
  public List<Stay> staysIn(String queue) {
    return stays.getOrDefault(queue, List.of());
  }

  /** How often something happened, or what it added up to. */
  public double sum(Metric metric) {
    return points.getOrDefault(metric, List.of()).stream().mapToDouble(Point::value).sum();
  }

  /** How many data there are. */
  public int points(Metric metric) {
    return points.getOrDefault(metric, List.of()).size();
  }

  /** When something happened that counted for more than nothing. */
  public List<Long> moments(Metric metric) {
    return points.getOrDefault(metric, List.of()).stream()
        .filter(point -> point.value() > 0)
        .map(Point::millis)
        .toList();
  }

  /** The value in a period, if there are data. */
  OptionalDouble value(AlarmSpec alarm, long from, long to) {
    var metric = alarm.metric();
    boolean looked = metric.name().equals(VISIBLE) || metric.name().equals(AGE);
    var values =
        looked
            ? looks(metric, from, to)
            : points.getOrDefault(metric, List.of()).stream()
                .filter(point -> from <= point.millis() && point.millis() < to)
                .map(Point::value)
                .toList();
    return statistic(alarm.statistic(), values);
  }

  private List<Double> looks(Metric metric, long from, long to) {
    var values = new ArrayList<Double>();
    for (long moment = from + MINUTE / 2; moment < to; moment += MINUTE) {
      long now = moment;
      var there = staysIn(metric.about()).stream().filter(stay -> stay.isThere(now)).toList();
      if (!there.isEmpty()) {
        values.add(
            metric.name().equals(VISIBLE)
                ? there.stream().filter(stay -> stay.isVisible(now)).count()
                : there.stream().mapToLong(stay -> now - stay.from()).max().orElse(0) / 1000.0);
      }
    }
    return values;
  }

  private static OptionalDouble statistic(String statistic, List<Double> values) {
    if (values.isEmpty()) {
      return OptionalDouble.empty();
    }
    var all = values.stream().mapToDouble(Double::doubleValue);
    return switch (statistic) {
      case "Sum" -> OptionalDouble.of(all.sum());
      case "Maximum" -> all.max();
      case "Minimum" -> all.min();
      case "Average" -> all.average();
      case "SampleCount" -> OptionalDouble.of(values.size());
      default ->
          throw new IllegalArgumentException(
              "The search does not know an alarm's statistic " + statistic + " yet");
    };
  }
}
