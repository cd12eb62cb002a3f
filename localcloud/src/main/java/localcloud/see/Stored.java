package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import localcloud.gateway.Json;

/** Shows what is stored, each kind by the call with which a program would read it. */
record Stored(Drawing drawing, Looks looks, Clock clock) {
  /** Everything that can be looked at, by its kind. */
  ObjectNode list() {
    ObjectNode list = Json.object();
    list.set("table", nodes(Node.Kind.TABLE));
    ArrayNode queues = nodes(Node.Kind.QUEUE);
    queues.addAll(nodes(Node.Kind.DEAD));
    list.set("queue", queues);
    list.set("log", names("logs", "DescribeLogGroups", "logGroups", "logGroupName"));
    list.set("parameter", names("ssm", "DescribeParameters", "Parameters", "Name"));
    list.putArray("metric").addAll(new MetricChart(looks, clock).all());
    return list;
  }

  /**
   * @param wanted what, name and for a table's next page after
   */
  ObjectNode one(JsonNode wanted) {
    String name = wanted.path("name").asText();
    return switch (wanted.path("what").asText()) {
      case "table" -> new StoredTable(looks).page(name, wanted.path("after"));
      case "queue" -> (ObjectNode) Json.object().set("messages", masked(looks.messages(name)));
      case "log" -> new StoredLog(looks).last(name);
      case "parameter" -> new StoredParameterValue(looks).of(name);
      case "metric" -> new MetricChart(looks, clock).of(Json.read(name));
      default -> list();
    };
  }

  private ArrayNode nodes(Node.Kind kind) {
    ArrayNode list = Json.array();
    drawing.nodes().values().stream()
        .filter(node -> node.kind() == kind)
        .forEach(node -> list.addObject().put("name", node.name()).put("label", node.label()));
    return list;
  }

  private ArrayNode names(String service, String operation, String member, String name) {
    ArrayNode list = Json.array();
    looks
        .ask(service, operation, Json.object())
        .path(member)
        .valueStream()
        .map(one -> one.path(name).asText())
        .sorted()
        .forEach(one -> list.addObject().put("name", one).put("label", one));
    return list;
  }

  static ArrayNode masked(ArrayNode messages) {
    for (JsonNode message : messages) {
      ((ObjectNode) message).put("body", Masked.shown(message.path("body").asText()));
    }
    return messages;
  }
}
