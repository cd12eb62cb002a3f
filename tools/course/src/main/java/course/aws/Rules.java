package course.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/** The rules of an event bus, read with EventBridge's ListRules and TestEventPattern. */
public final class Rules {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A rule with an event pattern. */
  public record Rule(String name, boolean enabled, JsonNode pattern) {}

  private final Endpoint endpoint;

  public Rules(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  public List<Rule> of(String bus) {
    JsonNode answer =
        endpoint.json(
            "events",
            "AWSEvents.ListRules",
            JsonNodeFactory.instance.objectNode().put("EventBusName", bus));
    List<Rule> rules = new ArrayList<>();
    for (JsonNode rule : answer.path("Rules")) {
      rules.add(
          new Rule(
              rule.path("Name").asText(),
              rule.path("State").asText().equals("ENABLED"),
              tree(rule.path("EventPattern").asText("{}"))));
    }
    return rules;
  }

  public boolean matches(JsonNode pattern, JsonNode event) {
    return endpoint
        .json(
            "events",
            "AWSEvents.TestEventPattern",
            JsonNodeFactory.instance
                .objectNode()
                .put("EventPattern", pattern.toString())
                .put("Event", event.toString()))
        .path("Result")
        .asBoolean();
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("EventBridge answered a pattern that is not JSON", e);
    }
  }
}
