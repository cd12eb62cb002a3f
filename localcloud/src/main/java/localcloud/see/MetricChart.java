package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import localcloud.gateway.Json;

/** Shows metrics as charts of the last hour. */
record MetricChart(Looks looks, Clock clock) {
  private static final Duration CHARTED = Duration.ofHours(1);
  private static final int CHARTED_SECONDS = 60;

  List<ObjectNode> all() {
    return looks
        .ask("monitoring", "ListMetrics", Json.object())
        .path("Metrics")
        .valueStream()
        .map(metric -> Json.object().put("name", Json.text(metric)).put("label", label(metric)))
        .sorted(Comparator.comparing(metric -> metric.path("label").asText()))
        .toList();
  }

  private static String label(JsonNode metric) {
    StringBuilder label = new StringBuilder(metric.path("MetricName").asText());
    metric
        .path("Dimensions")
        .forEach(one -> label.append(" · ").append(one.path("Value").asText()));
    return label.toString();
  }

  /** The sum of each minute of the last hour. */
  ObjectNode of(JsonNode metric) {
    ObjectNode input = Json.object();
    input.set("Namespace", metric.path("Namespace"));
    input.set("MetricName", metric.path("MetricName"));
    input.set("Dimensions", metric.path("Dimensions"));
    input
        .put("StartTime", clock.instant().minus(CHARTED).getEpochSecond())
        .put("EndTime", clock.instant().getEpochSecond() + 1)
        .put("Period", CHARTED_SECONDS);
    input.putArray("Statistics").add("Sum").add("Maximum").add("Average");
    ObjectNode chart = Json.object();
    chart.set("points", looks.ask("monitoring", "GetMetricStatistics", input).path("Datapoints"));
    return chart
        .put("from", clock.instant().minus(CHARTED).getEpochSecond())
        .put("to", clock.instant().getEpochSecond());
  }
}
