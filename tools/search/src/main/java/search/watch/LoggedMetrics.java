package search.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import search.time.Simulation;

/**
 * Takes metrics out of a function's log (CloudWatch User Guide, "Specification: Embedded metric
 * format").
 */
public final class LoggedMetrics {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LoggedMetrics() {}

  /** Keeps the metrics of a line, if it has some. */
  public static void keep(String line, MetricData metrics) {
    if (!line.startsWith("{") || !line.contains("\"CloudWatchMetrics\"")) {
      return;
    }
    var log = parsed(line);
    long moment = log.at("/_aws/Timestamp").asLong() - Simulation.BEGINNING.toEpochMilli();
    for (var directive : log.at("/_aws/CloudWatchMetrics")) {
      for (var dimensions : directive.path("Dimensions")) {
        String about =
            StreamSupport.stream(dimensions.spliterator(), false)
                .map(name -> log.path(name.asText()).asText())
                .collect(Collectors.joining(" "));
        for (var metric : directive.path("Metrics")) {
          String name = metric.path("Name").asText();
          metrics.write(
              new Metric(directive.path("Namespace").asText(), name, about),
              moment,
              log.path(name).asDouble());
        }
      }
    }
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException("A line of the log is no JSON: " + line, e);
    }
  }
}
