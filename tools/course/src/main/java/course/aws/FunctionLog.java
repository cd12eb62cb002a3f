package course.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a function logged, read forward, page by page, with CloudWatch Logs' FilterLogEvents; each
 * line once.
 */
public final class FunctionLog {
  private static final String PREFIX = "/aws/lambda/";

  private final Endpoint endpoint;
  private final String group;
  private final Set<String> seenAtStart = new HashSet<>();
  private long start;

  public FunctionLog(Endpoint endpoint, String function, Instant since) {
    this.endpoint = endpoint;
    this.group = PREFIX + function;
    this.start = since.toEpochMilli();
  }

  /** The functions that have a log, by name. */
  public static List<String> functions(Endpoint endpoint) {
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("logGroupNamePrefix", PREFIX);
    List<String> names = new ArrayList<>();
    JsonNode page;
    do {
      page = endpoint.json("logs", "Logs_20140328.DescribeLogGroups", input);
      page.path("logGroups")
          .forEach(
              group -> names.add(group.path("logGroupName").asText().substring(PREFIX.length())));
      input.set("nextToken", page.path("nextToken"));
    } while (page.hasNonNull("nextToken"));
    return names;
  }

  /** The lines since the last call. */
  public List<String> next() {
    List<String> lines = new ArrayList<>();
    ObjectNode input =
        JsonNodeFactory.instance.objectNode().put("logGroupName", group).put("startTime", start);
    JsonNode page;
    do {
      page = endpoint.json("logs", "Logs_20140328.FilterLogEvents", input);
      page.path("events").forEach(event -> take(event, lines));
      input.set("nextToken", page.path("nextToken"));
    } while (page.hasNonNull("nextToken"));
    return lines;
  }

  // The next request begins at the last line's millisecond, in which more lines may still appear.
  private void take(JsonNode event, List<String> lines) {
    long time = event.path("timestamp").asLong();
    if (time > start) {
      start = time;
      seenAtStart.clear();
    }
    if (seenAtStart.add(event.path("eventId").asText())) {
      lines.add(event.path("message").asText().stripTrailing());
    }
  }
}
