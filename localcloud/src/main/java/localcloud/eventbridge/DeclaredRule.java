package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Json;

/**
 * A rule as a template declares it, asked without a bus: what it matches, and what its targets get.
 *
 * @param properties of an {@code AWS::Events::Rule}; intrinsics in it may be unresolved
 */
public record DeclaredRule(JsonNode properties) {

  /** Whether an event with this envelope takes the rule. */
  public boolean matches(ObjectNode envelope) {
    return pattern().matches(envelope);
  }

  /** The rule's targets, as declared. */
  public List<JsonNode> targets() {
    return properties.path("Targets").valueStream().toList();
  }

  /** The body that a target gets for the event: its input, path or transformer is applied. */
  public String bodyFor(JsonNode target, ObjectNode envelope) {
    var rule = new Rule("default", "declared", pattern(), true, null, Map.of());
    return TargetInput.of(rule, new Target(target), new Event(envelope, Instant.EPOCH, null));
  }

  private EventPattern pattern() {
    return EventPattern.of(Json.text(properties.path("EventPattern")));
  }
}
