package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import contracts.Envelope;
import localcloud.eventbridge.DeclaredRule;

/**
 * What is handed something that it may keep.
 *
 * @param name of a queue or a bus, or else the operation
 * @param source of an event; empty for everything else
 */
record Receiver(String name, String source, String detailType) {

  static Receiver of(String name) {
    return new Receiver(name, "", "");
  }

  static Receiver of(JsonNode entry) {
    return new Receiver(
        entry.path("EventBusName").asText(),
        entry.path("Source").asText(),
        entry.path("DetailType").asText());
  }

  /** Whether a rule or an archive of a bus gets the event. */
  boolean isMatchedBy(JsonNode properties) {
    ObjectNode event = Envelope.of(source, detailType, Json.object());
    return properties.has("EventPattern") && new DeclaredRule(properties).matches(event);
  }
}
