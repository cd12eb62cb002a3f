package search.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import search.time.Simulation;

class LoggedMetricsTest {
  private static final long MINUTE = 60_000;

  private final MetricData metrics = new MetricData();

  @Test
  void a_line_of_the_log_is_a_metric_at_the_time_that_it_says() {
    LoggedMetrics.keep(line(3 * MINUTE, 301), metrics);
    metrics.end(10 * MINUTE);

    var watches = new Watches(List.of(alarm()), metrics);

    assertThat(metrics.written("a-function")).containsExactly(3 * MINUTE);
    assertThat(watches.rang(Set.of("a-function"), 0, 3 * MINUTE)).isFalse();
    assertThat(watches.rang(Set.of("a-function"), 0, 4 * MINUTE)).isTrue();
  }

  @Test
  void what_a_function_wrote_last_is_written_again() {
    LoggedMetrics.keep(line(0, 0), metrics);
    metrics.writeAgain("a-function", MINUTE);
    metrics.writeAgain("another", 2 * MINUTE);

    assertThat(metrics.written("a-function")).containsExactly(0L, MINUTE);
    assertThat(metrics.written("another")).isEmpty();
  }

  @Test
  void other_lines_say_nothing() {
    LoggedMetrics.keep("{\"level\":\"INFO\"}", metrics);
    LoggedMetrics.keep("not even JSON", metrics);

    assertThat(metrics.written("a-function")).isEmpty();
  }

  private static String line(long millis, int value) {
    return "{\"_aws\":{\"Timestamp\":"
        + (Simulation.BEGINNING.toEpochMilli() + millis)
        + ",\"CloudWatchMetrics\":[{\"Namespace\":\"Shop\",\"Dimensions\":[[\"FunctionName\"]],"
        + "\"Metrics\":[{\"Name\":\"Waiting\"}]}]},\"FunctionName\":\"a-function\",\"Waiting\":"
        + value
        + "}";
  }

  private static AlarmSpec alarm() {
    return new AlarmSpec(
        "an alarm",
        new Metric("Shop", "Waiting", "a-function"),
        "Maximum",
        60,
        1,
        1,
        "GreaterThanThreshold",
        300,
        "notBreaching");
  }
}
