package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** TestEventPattern, which asks for whole events (API Reference, "TestEventPattern"). */
final class PatternTest {
  private static final List<String> MANDATORY =
      List.of("id", "account", "source", "time", "region", "resources", "detail-type");

  private PatternTest() {}

  static ObjectNode answer(JsonNode input) {
    EventPattern pattern = EventPattern.of(input.path("EventPattern").asText());
    return Json.object().put("Result", pattern.matches(event(input.path("Event").asText())));
  }

  private static JsonNode event(String text) {
    if (!JsonSyntax.isOne(text) || !Json.read(text).isObject()) {
      throw AwsException.validation(
          "Parameter Event is not valid. Reason: The event must be a JSON object.");
    }
    JsonNode event = Json.read(text);
    for (String field : MANDATORY) {
      if (!event.has(field)) {
        throw AwsException.validation(
            "Parameter Event is not valid. Reason: The event has no " + field + ".");
      }
    }
    return event;
  }
}
