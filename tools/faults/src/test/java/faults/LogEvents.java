package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all functions of a cloud have logged. */
record LogEvents(Cloud cloud) {

  Stream<JsonNode> all() {
    return byGroup().values().stream().flatMap(List::stream);
  }

  Map<String, List<JsonNode>> byGroup() {
    Map<String, List<JsonNode>> events = new TreeMap<>();
    cloud
        .call("logs", "DescribeLogGroups", Json.object())
        .path("logGroups")
        .valueStream()
        .map(group -> group.path("logGroupName").asText())
        .forEach(group -> events.put(group, of(group)));
    return events;
  }

  private List<JsonNode> of(String group) {
    List<JsonNode> events = new ArrayList<>();
    ObjectNode input = Json.object().put("logGroupName", group);
    JsonNode page;
    do {
      page = cloud.call("logs", "FilterLogEvents", input);
      page.path("events").forEach(events::add);
      input.set("nextToken", page.path("nextToken"));
    } while (page.has("nextToken"));
    return events;
  }
}
