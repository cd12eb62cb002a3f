package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * Finds the metrics in a log line.
 *
 * <p>Source: "Specification: Embedded metric format", CloudWatch user guide.
 */
final class EmbeddedMetrics {
  private EmbeddedMetrics() {}

  static void extract(String line, Instant loggedAt, Metrics metrics) {
    if (!line.startsWith("{") || !line.contains("\"_aws\"")) {
      return;
    }
    JsonNode json;
    try {
      json = Json.read(line);
    } catch (AwsException e) {
      return;
    }
    long millis = json.at("/_aws/Timestamp").asLong(loggedAt.toEpochMilli());
    for (JsonNode directive : json.at("/_aws/CloudWatchMetrics")) {
      for (JsonNode names : directive.path("Dimensions")) {
        TreeMap<String, String> dimensions = new TreeMap<>();
        names.forEach(name -> dimensions.put(name.asText(), json.path(name.asText()).asText()));
        for (JsonNode metric : directive.path("Metrics")) {
          String name = metric.path("Name").asText();
          for (double value : values(json.path(name))) {
            metrics.record(
                new Metrics.Key(directive.path("Namespace").asText(), name, dimensions),
                value,
                metric.path("Unit").asText(Metrics.NO_UNIT),
                Instant.ofEpochMilli(millis));
          }
        }
      }
    }
  }

  private static List<Double> values(JsonNode member) {
    if (member.isArray()) {
      return member.valueStream().map(JsonNode::asDouble).toList();
    }
    return member.isNumber() ? List.of(member.asDouble()) : List.of();
  }
}
