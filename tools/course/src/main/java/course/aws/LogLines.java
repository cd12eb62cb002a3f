package course.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines of a function's log that contain a text, with CloudWatch Logs' FilterLogEvents.
 */
public final class LogLines {
  private final Endpoint endpoint;

  public LogLines(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  public List<String> with(String text, String function, Instant since) {
    JsonNode answer =
        endpoint.json(
            "logs",
            "Logs_20140328.FilterLogEvents",
            JsonNodeFactory.instance
                .objectNode()
                .put("logGroupName", "/aws/lambda/" + function)
                .put("filterPattern", '"' + text + '"')
                .put("startTime", since.toEpochMilli()));
    List<String> lines = new ArrayList<>();
    answer.path("events").forEach(event -> lines.add(event.path("message").asText().strip()));
    return lines;
  }
}
