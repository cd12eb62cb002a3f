package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** Lists metrics and returns their values, period by period. */
record MetricQueries(Metrics metrics, QueueMetrics queues) {
  private static final int MAX_DATAPOINTS = 1_440;

  /** See "GetMetricStatistics" in the API Reference: for metrics of high resolution. */
  private static final Set<Integer> SHORT_PERIODS = Set.of(1, 5, 10, 20, 30);

  ObjectNode list(JsonNode input) {
    String namespace = input.path("Namespace").asText("");
    String name = input.path("MetricName").asText("");
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Metrics");
    for (Metrics.Key key : metrics.keys()) {
      if ((namespace.isEmpty() || namespace.equals(key.namespace()))
          && (name.isEmpty() || name.equals(key.metric()))
          && hasAll(key, input.path("Dimensions"))) {
        ObjectNode one =
            list.addObject().put("Namespace", key.namespace()).put("MetricName", key.metric());
        ArrayNode dimensions = one.putArray("Dimensions");
        key.dimensions().forEach((n, v) -> dimensions.addObject().put("Name", n).put("Value", v));
      }
    }
    return answer;
  }

  /** A filter without a value takes each value. */
  private static boolean hasAll(Metrics.Key key, JsonNode filters) {
    for (JsonNode filter : filters) {
      String value = key.dimensions().get(filter.path("Name").asText());
      if (value == null || filter.has("Value") && !filter.get("Value").asText().equals(value)) {
        return false;
      }
    }
    return true;
  }

  ObjectNode statistics(JsonNode input) {
    ObjectNode answer = Json.object().put("Label", input.path("MetricName").asText());
    ArrayNode datapoints = answer.putArray("Datapoints");
    if (input.path("Statistics").isEmpty() && input.path("ExtendedStatistics").isEmpty()) {
      throw new AwsException(
          400, "InvalidParameterCombination", "Statistics or ExtendedStatistics must be given");
    }
    Metrics.Key key = MetricInput.key(input);
    String unit = metrics.unit(key);
    if (!input.path("Unit").asText(unit).equals(unit)) {
      return answer;
    }
    periods(key, input, input.path("Period").asInt(60))
        .forEach(
            (start, values) -> {
              ObjectNode datapoint =
                  datapoints.addObject().put("Timestamp", start.getEpochSecond()).put("Unit", unit);
              for (JsonNode statistic : input.path("Statistics")) {
                datapoint.put(statistic.asText(), Statistic.of(statistic.asText(), values));
              }
            });
    return answer;
  }

  ObjectNode data(JsonNode input) {
    ObjectNode answer = Json.object();
    ArrayNode results = answer.putArray("MetricDataResults");
    for (JsonNode query : input.path("MetricDataQueries")) {
      if (query.has("Expression")) {
        throw new AwsException(
            400,
            "ValidationError",
            "Metric math is not supported by the local cloud: "
                + query.path("Expression").asText());
      }
      JsonNode stat = query.path("MetricStat");
      Metrics.Key key = MetricInput.key(stat.path("Metric"));
      String id = query.path("Id").asText();
      ObjectNode result =
          results
              .addObject()
              .put("Id", id)
              .put("Label", query.path("Label").asText(key.metric()))
              .put("StatusCode", "Complete");
      ArrayNode times = result.putArray("Timestamps");
      ArrayNode values = result.putArray("Values");
      periods(key, input, stat.path("Period").asInt(60))
          .forEach(
              (start, found) -> {
                times.insert(0, start.getEpochSecond());
                values.insert(0, Statistic.of(stat.path("Stat").asText(), found));
              });
    }
    return answer;
  }

  /** The values of each period that has any, keyed by the period's start. */
  private SortedMap<Instant, List<Double>> periods(Metrics.Key key, JsonNode input, int seconds) {
    queues.sample(key);
    Duration period = Duration.ofSeconds(Math.max(1, seconds));
    Instant from = MetricInput.moment(input.path("StartTime"));
    Instant to = MetricInput.moment(input.path("EndTime"));
    if (!from.isBefore(to)) {
      throw new AwsException(
          400, "InvalidParameterValue", "The parameter StartTime must be less than EndTime");
    }
    if (!SHORT_PERIODS.contains(seconds) && seconds % 60 != 0) {
      throw new AwsException(
          400,
          "InvalidParameterValue",
          "The parameter Period must be 1, 5, 10, 20, 30, or a multiple of 60 seconds");
    }
    if (Duration.between(from, to).dividedBy(period) > MAX_DATAPOINTS) {
      throw new AwsException(
          400, "InvalidParameterCombination", "You requested more than 1440 datapoints");
    }
    SortedMap<Instant, List<Double>> periods = new TreeMap<>();
    long first = Math.floorDiv(from.getEpochSecond(), period.toSeconds()) * period.toSeconds();
    for (Instant start = Instant.ofEpochSecond(first);
        start.isBefore(to);
        start = start.plus(period)) {
      Instant justBefore = start.minusNanos(1);
      List<Double> values = metrics.values(key, justBefore, justBefore.plus(period));
      if (!values.isEmpty()) {
        periods.put(start, values);
      }
    }
    return periods;
  }
}
