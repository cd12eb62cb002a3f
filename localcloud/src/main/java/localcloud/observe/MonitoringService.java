package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import localcloud.gateway.AwsException;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;

/** CloudWatch: metrics, alarms and dashboards. */
final class MonitoringService implements DispatchingService {
  private final Metrics metrics;
  private final Clock clock;
  private final OperationTable operations;

  MonitoringService(
      Metrics metrics,
      MetricQueries queries,
      AlarmDescriptions alarms,
      Dashboards dashboards,
      Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
    this.operations =
        new OperationTable()
            .json("PutMetricData", this::put)
            .json("ListMetrics", queries::list)
            .json("GetMetricStatistics", queries::statistics)
            .json("GetMetricData", queries::data)
            .json("DescribeAlarms", alarms::describe)
            .json("SetAlarmState", alarms::set)
            .refuse("PutMetricAlarm", "declare the alarm in a template and deploy that")
            .refuse("DescribeAlarmHistory", "describe-alarms tells the state and since when")
            .json("ListDashboards", dashboards::list)
            .json("GetDashboard", dashboards::get);
  }

  @Override
  public String name() {
    return "monitoring";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  private ObjectNode put(JsonNode input) {
    String namespace = input.path("Namespace").asText();
    if (input.path("MetricData").isEmpty()) {
      throw new AwsException(
          400, "MissingParameter", "The parameter MetricData is required, with a value in it");
    }
    for (JsonNode datum : input.path("MetricData")) {
      Metrics.Key key = MetricInput.key(namespace, datum);
      Instant at =
          datum.has("Timestamp") ? MetricInput.moment(datum.path("Timestamp")) : clock.instant();
      if (datum.has("Counts") && datum.path("Counts").size() != datum.path("Values").size()) {
        throw new AwsException(
            400,
            "InvalidParameterCombination",
            "The collections Values and Counts of a metric datum must have the same length.");
      }
      if (datum.has("StatisticValues")) {
        throw new AwsException(
            400, "InvalidParameterValue", "StatisticValues are not supported by the local cloud");
      }
      String unit = datum.path("Unit").asText(Metrics.NO_UNIT);
      if (datum.has("Value")) {
        metrics.record(key, MetricInput.finite(datum.path("Value")), unit, at);
      }
      for (int i = 0; i < datum.path("Values").size(); i++) {
        double value = MetricInput.finite(datum.path("Values").path(i));
        int count = Math.min(Series.CAPACITY, datum.path("Counts").path(i).asInt(1));
        for (int times = 0; times < count; times++) {
          metrics.record(key, value, unit, at);
        }
      }
    }
    return Json.object();
  }
}
