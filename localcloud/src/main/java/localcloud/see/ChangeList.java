package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localcloud.deploy.Standing;
import localcloud.gateway.Caller;

/** What can be changed: dead letters that go back, archives, event source mappings. */
record ChangeList(List<Standing> resources, Drawing drawing, Looks looks) {

  void addTo(ObjectNode list) {
    ArrayNode functions = list.putArray("functions");
    ArrayNode dead = list.putArray("dead");
    for (Node node : drawing.nodes().values()) {
      if (node.kind() == Node.Kind.FUNCTION) {
        functions.add(node.name());
      } else if (isRedriven(node)) {
        dead.addObject()
            .put("node", node.id())
            .put("arn", "arn:aws:sqs:us-east-1:" + Caller.ACCOUNT + ":" + node.name());
      }
    }
    ArrayNode archives = list.putArray("archives");
    ArrayNode mappings = list.putArray("mappings");
    Map<String, String> states = states();
    for (Standing one : resources) {
      JsonNode it = one.declared().properties();
      switch (one.declared().type()) {
        case "AWS::Events::Archive" ->
            archives
                .addObject()
                .put("name", one.deployed().physicalId())
                .put("arn", one.deployed().attributes().get("Arn"))
                .put("bus", it.path("SourceArn").asText());
        case "AWS::Lambda::EventSourceMapping" -> {
          String id = one.deployed().physicalId();
          mappings
              .addObject()
              .put("id", id)
              .put("from", drawing.names().arn(it.path("EventSourceArn").asText()))
              .put("to", drawing.names().named("lambda", it.path("FunctionName").asText()))
              .put("state", states.getOrDefault(id, ""));
        }
        default -> {
          // It stays as it is.
        }
      }
    }
  }

  /** SQS moves back only what came from a queue, not what Lambda or EventBridge gave up. */
  private boolean isRedriven(Node node) {
    return node.kind() == Node.Kind.DEAD
        && drawing.edges().stream()
            .anyMatch(edge -> edge.to().equals(node.id()) && isQueue(edge.from()));
  }

  private boolean isQueue(String id) {
    Node node = drawing.nodes().get(id);
    return node != null && (node.kind() == Node.Kind.QUEUE || node.kind() == Node.Kind.DEAD);
  }

  private Map<String, String> states() {
    Map<String, String> states = new HashMap<>();
    for (JsonNode mapping :
        looks
            .get("lambda", "ListEventSourceMappings", "/2015-03-31/event-source-mappings/")
            .path("EventSourceMappings")) {
      states.put(mapping.path("UUID").asText(), mapping.path("State").asText());
    }
    return states;
  }
}
