package localcloud.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import localcloud.gateway.Json;

/** Reads one entry of a template's Resources. */
final class ResourceReader {
  private ResourceReader() {}

  static Resource read(String stack, String logicalId, JsonNode json) {
    String where = stack + "/" + logicalId;
    TemplateKeys.checkResource(where, json);
    JsonNode condition = json.path("Condition");
    return new Resource(
        stack,
        logicalId,
        json.path("Type").asText(),
        json.has("Properties") ? json.get("Properties") : Json.object(),
        texts(json.path("DependsOn")),
        condition.isTextual() ? Optional.of(condition.asText()) : Optional.empty(),
        Keeping.read(where, json));
  }

  private static List<String> texts(JsonNode node) {
    return node.isTextual() ? List.of(node.asText()) : Json.texts(node);
  }
}
