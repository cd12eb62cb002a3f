package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** CloudWatch: metrics, alarms and dashboards. */
final class MonitoringService implements Service {
  private final Metrics metrics;
  private final MetricQueries queries;
  private final AlarmDescriptions alarms;
  private final Dashboards dashboards;
  private final Clock clock;

  MonitoringService(
      Metrics metrics,
      MetricQueries queries,
      AlarmDescriptions alarms,
      Dashboards dashboards,
      Clock clock) {
    this.metrics = metrics;
    this.queries = queries;
    this.alarms = alarms;
    this.dashboards = dashboards;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "monitoring";
  }

  @Override
  public Reply answer(Call call) {
    JsonNode input = QueryForm.input(call);
    return Reply.json(
        200,
        switch (call.operation()) {
          case "PutMetricData" -> put(input);
          case "ListMetrics" -> queries.list(input);
          case "GetMetricStatistics" -> queries.statistics(input);
          case "GetMetricData" -> queries.data(input);
          case "DescribeAlarms" -> alarms.describe(input);
          case "ListDashboards" -> dashboards.list(input);
          case "GetDashboard" -> dashboards.get(input);
          default -> throw AwsException.unknownOperation(call);
        });
  }

  private ObjectNode put(JsonNode input) {
    String namespace = input.path("Namespace").asText();
    for (JsonNode datum : input.path("MetricData")) {
      Metrics.Key key = MetricInput.key(namespace, datum);
      Instant at =
          datum.has("Timestamp") ? MetricInput.moment(datum.path("Timestamp")) : clock.instant();
      if (datum.has("StatisticValues")) {
        throw new AwsException(
            400, "InvalidParameterValue", "StatisticValues are not supported by the local cloud");
      }
      if (datum.has("Value")) {
        metrics.record(
            namespace, key.metric(), key.dimensions(), datum.path("Value").asDouble(), at);
      }
      for (int i = 0; i < datum.path("Values").size(); i++) {
        double value = datum.path("Values").path(i).asDouble();
        int count = Math.min(Series.CAPACITY, datum.path("Counts").path(i).asInt(1));
        for (int times = 0; times < count; times++) {
          metrics.record(namespace, key.metric(), key.dimensions(), value, at);
        }
      }
    }
    return Json.object();
  }
}
