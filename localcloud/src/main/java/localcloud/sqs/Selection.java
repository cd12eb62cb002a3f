package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;

/** Selects those of a queue's attributes that a caller asked for. */
final class Selection {

  private Selection() {}

  static ObjectNode of(JsonNode names, ObjectNode attributes) {
    ObjectNode selected = Json.object();
    for (JsonNode name : names) {
      if (name.asText().equals("All")) {
        return attributes;
      }
      if (attributes.has(name.asText())) {
        selected.set(name.asText(), attributes.get(name.asText()));
      }
    }
    return selected;
  }
}
