package search.template;

import java.util.Set;
import java.util.stream.Collectors;
import localcloud.assembly.Resource;
import search.watch.AlarmSpec;
import search.watch.Metric;

/** The alarms on what the search counts. */
final class AlarmReader {
  private static final Set<String> WATCHED =
      Set.of("AWS/SQS", "AWS/Lambda", "AWS/ApiGateway", "AWS/Events");
  private static final String OF_AWS = "AWS/";

  private final References references;

  AlarmReader(References references) {
    this.references = references;
  }

  /** Whether it is on a metric that the search knows, or on one that functions write. */
  static boolean isCounted(Resource alarm) {
    String namespace = alarm.properties().path("Namespace").asText();
    return WATCHED.contains(namespace) || !namespace.startsWith(OF_AWS);
  }

  AlarmSpec of(Resource alarm) {
    var properties = alarm.properties();
    int evaluations = properties.path("EvaluationPeriods").asInt(1);
    return new AlarmSpec(
        properties.path("AlarmName").asText(alarm.where()),
        new Metric(
            properties.path("Namespace").asText(),
            properties.path("MetricName").asText(),
            Elements.of(properties.path("Dimensions"))
                .map(dimension -> references.target(alarm.stack(), dimension.path("Value")))
                .collect(Collectors.joining(" "))),
        properties.path("Statistic").asText(),
        properties.path("Period").asInt(),
        evaluations,
        properties.path("DatapointsToAlarm").asInt(evaluations),
        properties.path("ComparisonOperator").asText(),
        properties.path("Threshold").asDouble(),
        properties.path("TreatMissingData").asText("missing"));
  }
}
