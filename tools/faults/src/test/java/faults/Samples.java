package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that fit a model, with texts as nasty as the model allows.
 *
 * @param aim the existing things they refer to; with these, a route would accept them unchanged
 */
record Samples(Random random, @Nullable Existing aim) {
  /** Texts that fit the patterns of the shop's models; a test fails if none fits. */
  private static final String[] FOR_PATTERNS = {"nobody-7", "EUR", "nobody@example.com"};

  JsonNode of(JsonNode model) {
    return switch (model.path("type").asText()) {
      case "object" -> object(model);
      case "array" -> Json.array().add(of(model.path("items")));
      case "integer" -> Json.MAPPER.getNodeFactory().numberNode(1 + random.nextInt(9));
      case "number" -> Json.MAPPER.getNodeFactory().numberNode(1 + random.nextInt(900));
      default -> Json.MAPPER.getNodeFactory().textNode(text(model));
    };
  }

  private ObjectNode object(JsonNode model) {
    ObjectNode object = Json.object();
    model
        .path("properties")
        .propertyStream()
        .forEach(property -> object.set(property.getKey(), of(property)));
    return object;
  }

  private JsonNode of(Map.Entry<String, JsonNode> property) {
    String known = aim == null ? null : aim.field(property.getKey());
    return known == null ? of(property.getValue()) : Json.MAPPER.getNodeFactory().textNode(known);
  }

  private String text(JsonNode model) {
    if (model.has("pattern")) {
      return fitting(model.path("pattern").asText());
    }
    String text = aim == null ? Nasty.text(random) : "plain";
    boolean fits =
        text.length() >= model.path("minLength").asInt(0)
            && text.length() <= model.path("maxLength").asInt(1_000);
    return fits ? text : "plain";
  }

  private static String fitting(String pattern) {
    for (String text : FOR_PATTERNS) {
      if (Pattern.compile(pattern).matcher(text).find()) {
        return text;
      }
    }
    throw new IllegalStateException("No sample fits the pattern " + pattern + ": add one");
  }
}
