package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
        retains(where, json.path("DeletionPolicy").asText("Delete")));
  }

  private static List<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.asText());
    }
    List<String> texts = new ArrayList<>();
    node.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static boolean retains(String where, String deletionPolicy) {
    return switch (deletionPolicy) {
      case "Delete" -> false;
      case "Retain", "RetainExceptOnCreate" -> true;
      default ->
          throw new TemplateException(
              where, "the DeletionPolicy " + deletionPolicy + " is not supported here");
    };
  }
}
