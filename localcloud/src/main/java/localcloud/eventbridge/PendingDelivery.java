package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import localcloud.gateway.Json;

/** An event that a target is still to get. */
record PendingDelivery(Rule rule, Target target, Event event) {

  ObjectNode toJson() {
    ObjectNode kept =
        Json.object()
            .put("rule", rule.arn())
            .put("target", target.id())
            .put("ingested", event.ingested().toString())
            .put("trace", event.trace());
    return kept.set("event", event.envelope());
  }

  static boolean isFor(Rule rule, Target target, JsonNode kept) {
    return kept.path("rule").asText().equals(rule.arn())
        && kept.path("target").asText().equals(target.id());
  }

  static PendingDelivery of(Rule rule, Target target, JsonNode kept) {
    return new PendingDelivery(
        rule,
        target,
        new Event(
            (ObjectNode) kept.get("event"),
            Instant.parse(kept.get("ingested").asText()),
            kept.path("trace").textValue()));
  }
}
