package search.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchesTest {
  private static final String QUEUE = "the queue";
  private static final long MINUTE = 60_000;

  private final MetricData metrics = new MetricData();

  @Test
  void an_alarm_rings_after_the_minute_in_which_a_message_is_there() {
    metrics.enter(QUEUE, 3 * MINUTE);

    var watches = watching(visible("Maximum", 1, "notBreaching"));

    assertThat(watches.rang(Set.of(QUEUE), 0, 3 * MINUTE)).isFalse();
    assertThat(watches.rang(Set.of(QUEUE), 0, 4 * MINUTE)).isTrue();
    assertThat(watches.rang(Set.of("another queue"), 0, Long.MAX_VALUE)).isFalse();
  }

  @Test
  void it_is_silent_where_there_are_no_data() {
    metrics.count(Metric.ofFunction("Errors", "a function"), 9 * MINUTE, 0);

    assertThat(watching(visible("Maximum", 1, "notBreaching")).rung()).isEmpty();
    assertThat(watching(visible("Maximum", 1, "breaching")).rung()).hasSize(1);
  }

  @Test
  void a_message_that_somebody_has_received_is_not_visible() {
    metrics.enter(QUEUE, 0).hide(0, 60 * MINUTE);

    assertThat(watching(visible("Maximum", 1, "notBreaching")).rung()).isEmpty();
  }

  @Test
  void more_periods_than_a_message_stays_for_never_ring() {
    metrics.enter(QUEUE, 0).end(3 * MINUTE);

    assertThat(watching(visible("Maximum", 3, "notBreaching")).rung()).hasSize(1);
    assertThat(watching(visible("Maximum", 4, "notBreaching")).rung()).isEmpty();
  }

  private Watches watching(AlarmSpec alarm) {
    return new Watches(List.of(alarm), metrics);
  }

  private static AlarmSpec visible(String statistic, int periods, String missing) {
    return new AlarmSpec(
        "an alarm",
        Metric.ofQueue("ApproximateNumberOfMessagesVisible", QUEUE),
        statistic,
        60,
        periods,
        periods,
        "GreaterThanThreshold",
        0,
        missing);
  }
}
