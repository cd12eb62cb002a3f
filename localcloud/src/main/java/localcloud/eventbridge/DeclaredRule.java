package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Json;

/**
 * A rule as a template declares it, without a bus: what it matches and what its targets get.
 *
 * @param properties those of an {@code AWS::Events::Rule}; may contain unresolved intrinsics
 */
public record DeclaredRule(JsonNode properties) {

  /** Whether the rule matches an event with this envelope. */
  public boolean matches(ObjectNode envelope) {
    return pattern().matches(envelope);
  }

  /** The rule's targets as declared. */
  public List<JsonNode> targets() {
    return properties.path("Targets").valueStream().toList();
  }

  /** The body that a target gets for the event, after applying its input, path or transformer. */
  public String bodyFor(JsonNode target, ObjectNode envelope) {
    var rule = new Rule("default", "declared", pattern(), null, true, null, Map.of());
    return TargetInput.of(rule, new Target(target), new Event(envelope, Instant.EPOCH, null));
  }

  private EventPattern pattern() {
    return EventPattern.of(Json.text(properties.path("EventPattern")));
  }
}
