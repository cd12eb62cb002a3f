package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Predicate;
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

  /** Throws if it is not what {@link #toJson} makes. */
  static void check(JsonNode kept) {
    ingested(kept);
    kept.required("event").required("id");
    kept.required("rule");
    kept.required("target");
  }

  static boolean isFor(String rule, Predicate<String> target, JsonNode kept) {
    return kept.path("rule").asText().equals(rule) && target.test(kept.path("target").asText());
  }

  static Instant ingested(JsonNode kept) {
    return Instant.parse(kept.path("ingested").asText());
  }

  static PendingDelivery of(Rule rule, Target target, JsonNode kept) {
    return new PendingDelivery(
        rule,
        target,
        new Event((ObjectNode) kept.get("event"), ingested(kept), kept.path("trace").textValue()));
  }
}
