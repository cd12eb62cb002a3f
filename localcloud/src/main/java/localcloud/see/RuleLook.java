package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.hops.Spoken;

/**
 * Tells which rules of a bus looked at an event, and which part of its pattern kept a rule from
 * matching: the bus itself is asked about each part alone.
 */
record RuleLook(Drawing drawing, Looks looks) {

  /** Each rule for each event that was put; nothing for any other hop. */
  ArrayNode of(Spoken spoken) {
    ArrayNode list = Json.array();
    if (!spoken.hop().operation().equals("PutEvents")) {
      return list;
    }
    try {
      for (JsonNode entry : Json.read(spoken.request()).path("Entries")) {
        JsonNode event = event(entry, spoken.hop().at().toString());
        String bus = drawing.names().named("events", entry.path("EventBusName").asText("default"));
        drawing.edges().stream()
            .filter(edge -> edge.kind().equals("rule") && edge.from().equals(bus))
            .forEach(edge -> list.add(look(edge, event)));
      }
    } catch (AwsException e) {
      // Its detail is no JSON: the bus has refused it, and the answer says so.
    }
    return list;
  }

  private ObjectNode look(Edge edge, JsonNode event) {
    JsonNode pattern = Json.read(String.join("", edge.detail()));
    boolean matches = matches(pattern, event);
    ObjectNode look = Json.object().put("rule", edge.to()).put("matches", matches);
    if (!matches) {
      ArrayNode because = look.putArray("because");
      for (Clause clause : clauses(pattern, List.of())) {
        if (!matches(clause.alone(), event)) {
          because
              .addObject()
              .put("field", String.join(".", clause.path()))
              .put("wanted", Json.text(clause.wanted()))
              .put("found", Json.text(event.at("/" + String.join("/", clause.path()))));
        }
      }
    }
    return look;
  }

  private boolean matches(JsonNode pattern, JsonNode event) {
    ObjectNode input = Json.object();
    input.put("EventPattern", Json.text(pattern)).put("Event", Json.text(event));
    return looks.ask("events", "TestEventPattern", input).path("Result").asBoolean();
  }

  /** One field of a pattern. */
  private record Clause(List<String> path, JsonNode wanted) {
    JsonNode alone() {
      JsonNode pattern = wanted;
      for (String name : path.reversed()) {
        pattern = Json.object().set(name, pattern);
      }
      return pattern;
    }
  }

  private static List<Clause> clauses(JsonNode pattern, List<String> path) {
    List<Clause> clauses = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : pattern.properties()) {
      List<String> deeper = new ArrayList<>(path);
      deeper.add(member.getKey());
      if (member.getValue().isObject()) {
        clauses.addAll(clauses(member.getValue(), deeper));
      } else {
        clauses.add(new Clause(deeper, member.getValue()));
      }
    }
    return clauses;
  }

  /** As rules see it. */
  private static JsonNode event(JsonNode entry, String time) {
    ObjectNode event =
        Json.object()
            .put("version", "0")
            .put("id", "0")
            .put("account", Caller.ACCOUNT)
            .put("region", "us-east-1")
            .put("time", time.substring(0, 19) + "Z")
            .put("source", entry.path("Source").asText())
            .put("detail-type", entry.path("DetailType").asText());
    JsonNode resources = entry.path("Resources");
    event.set("resources", resources.isArray() ? resources : Json.array());
    event.set("detail", Json.read(entry.path("Detail").asText("{}")));
    return event;
  }
}
