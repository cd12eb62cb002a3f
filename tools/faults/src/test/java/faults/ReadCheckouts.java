package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Ordering's own account of the checkouts that it has read, by version: a metric. */
record ReadCheckouts(Cloud cloud, Map<Integer, Integer> before) {
  private static final Duration A_DAY = Duration.ofDays(1);

  static ReadCheckouts fromNowOn(Cloud cloud) {
    return new ReadCheckouts(cloud, Map.of(1, sum(cloud, 1), 2, sum(cloud, 2)));
  }

  /** How many of this version were read since then. */
  int of(int version) {
    return sum(cloud, version) - before.get(version);
  }

  /** A function dates what it writes by the real time, wherever the cloud's clock was moved. */
  private static int sum(Cloud cloud, int version) {
    Instant now = Instant.now();
    ObjectNode question =
        Json.object()
            .put("Namespace", "Shop")
            .put("MetricName", "CheckoutsRead")
            .put("StartTime", now.minus(A_DAY).getEpochSecond())
            .put("EndTime", now.plusSeconds(60).getEpochSecond())
            .put("Period", A_DAY.toSeconds());
    question.putArray("Statistics").add("Sum");
    Map.of("Event", "CheckoutBasket", "Consumer", "ordering", "Version", "" + version)
        .forEach(
            (name, value) ->
                question.withArray("Dimensions").addObject().put("Name", name).put("Value", value));
    int sum = 0;
    for (JsonNode point :
        cloud.call("monitoring", "GetMetricStatistics", question).path("Datapoints")) {
      sum += point.path("Sum").asInt();
    }
    return sum;
  }
}
