package faults.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import faults.Json;
import java.util.Map;
import java.util.TreeMap;

/** What functions and services have logged. */
record KeptLogs(MortalCloud cloud) {

  /** The events of each log group. */
  Map<String, String> byGroup() {
    Map<String, String> events = new TreeMap<>();
    for (JsonNode group : logs("DescribeLogGroups", Json.object()).path("logGroups")) {
      String name = group.path("logGroupName").asText();
      events.put(name, of(name));
    }
    return events;
  }

  private String of(String group) {
    ObjectNode input = Json.object().put("logGroupName", group);
    StringBuilder lines = new StringBuilder();
    JsonNode page;
    do {
      page = logs("FilterLogEvents", input);
      page.path("events").forEach(event -> lines.append(event).append('\n'));
      input.set("nextToken", page.path("nextToken"));
    } while (page.has("nextToken"));
    return lines.toString();
  }

  private JsonNode logs(String operation, ObjectNode input) {
    return cloud.call("logs", "Logs_20140328." + operation, input);
  }
}
