package localcloud.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** See "GetMetricStatistics" and "PutMetricData" in the CloudWatch API Reference. */
class MetricAnswersTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:30Z");

  private final Metrics metrics = new Metrics(Clock.fixed(NOW, ZoneOffset.UTC));
  private final MetricQueries queries =
      new MetricQueries(metrics, new QueueMetrics(call -> null, queue -> null, metrics));

  @Test
  void a_value_comes_back_in_its_unit() {
    metrics.record("Library", "loans", Map.of(), 3, "Seconds");

    assertThat(ask("Sum", 60, 0, 60).at("/Datapoints/0/Unit").asText()).isEqualTo("Seconds");
  }

  @Test
  void who_asks_for_another_unit_gets_nothing() {
    metrics.record("Library", "loans", Map.of(), 3, "Seconds");

    assertThat(queries.statistics(question("Sum", 60, 0, 60, "Count")).path("Datapoints"))
        .isEmpty();
    assertThat(queries.statistics(question("Sum", 60, 0, 60, "Seconds")).path("Datapoints"))
        .hasSize(1);
  }

  @Test
  void a_line_in_a_log_says_the_unit_of_its_metric() {
    EmbeddedMetrics.extract(
        """
        {"_aws":{"Timestamp":1767225630000,"CloudWatchMetrics":[{"Namespace":"Library",\
        "Dimensions":[[]],"Metrics":[{"Name":"loans","Unit":"Milliseconds"}]}]},"loans":7}\
        """,
        NOW,
        metrics);

    assertThat(metrics.unit(new Metrics.Key("Library", "loans", new TreeMap<>())))
        .isEqualTo("Milliseconds");
  }

  @ParameterizedTest
  @CsvSource({
    "Sum, 61, 0, 60",
    "Sum, 45, 0, 60",
    "Sum, 60, 60, 60",
    "Sum, 60, 61, 60",
    ", 60, 0, 60"
  })
  void a_question_that_aws_would_not_take_is_refused(
      String statistic, int period, int from, int to) {
    assertThatThrownBy(() -> ask(statistic == null ? "" : statistic, period, from, to))
        .isInstanceOf(AwsException.class);
  }

  @ParameterizedTest
  @CsvSource({"1", "5", "30", "60", "300"})
  void a_period_that_aws_takes_is_taken(int period) {
    assertThat(ask("Sum", period, 0, 60).has("Datapoints")).isTrue();
  }

  private JsonNode ask(String statistic, int period, int from, int to) {
    return queries.statistics(question(statistic, period, from, to, ""));
  }

  private static JsonNode question(String statistic, int period, int from, int to, String unit) {
    var question = Json.object().put("Namespace", "Library").put("MetricName", "loans");
    long start = NOW.getEpochSecond() - 30;
    question.put("StartTime", start + from).put("EndTime", start + to).put("Period", period);
    if (!statistic.isEmpty()) {
      question.putArray("Statistics").add(statistic);
    }
    return unit.isEmpty() ? question : question.put("Unit", unit);
  }
}
