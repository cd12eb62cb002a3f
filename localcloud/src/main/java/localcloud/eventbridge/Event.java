package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to targets.
 *
 * @param envelope the event as targets see it (User Guide, "Event structure")
 * @param ingested when the bus accepted it
 * @param trace the trace to which it belongs
 */
record Event(ObjectNode envelope, Instant ingested, @Nullable String trace) {

  static Event of(JsonNode entry, JsonNode detail, String id, Instant now, @Nullable String trace) {
    ObjectNode envelope =
        Json.object()
            .put("version", "0")
            .put("id", id)
            .put("detail-type", entry.path("DetailType").asText())
            .put("source", entry.path("Source").asText())
            .put("account", Caller.ACCOUNT)
            .put("time", time(entry.path("Time"), now).toString())
            .put("region", "us-east-1");
    JsonNode resources = entry.path("Resources");
    envelope.set("resources", resources.isArray() ? resources : Json.array());
    envelope.set("detail", detail);
    return new Event(envelope, now, trace);
  }

  /** A copy of the event, marked as AWS marks replayed events. */
  Event replayed(String replay, Instant now) {
    return new Event(envelope.deepCopy().put("replay-name", replay), now, trace);
  }

  boolean isReplayed() {
    return envelope.has("replay-name");
  }

  String id() {
    return envelope.get("id").asText();
  }

  /** In whole seconds, as the envelope has no fractions. */
  private static Instant time(JsonNode given, Instant now) {
    Instant time = given.isNumber() ? Instant.ofEpochSecond(given.asLong()) : now;
    return time.truncatedTo(ChronoUnit.SECONDS);
  }
}
