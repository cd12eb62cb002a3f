package contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * Converts a JSON Schema from draft 2020-12 to draft 4, the only one that EventBridge's schema
 * registry accepts (EventBridge User Guide, "Amazon EventBridge schema registries").
 */
public final class Draft4 {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, String> RENAMED = Map.of("$defs", "definitions", "$id", "id");

  private Draft4() {}

  public static JsonNode of(JsonNode schema) {
    return switch (schema) {
      case ObjectNode object -> object(object);
      case ArrayNode array -> array(array);
      default -> schema;
    };
  }

  private static ArrayNode array(ArrayNode array) {
    var translated = JSON.arrayNode();
    array.forEach(element -> translated.add(of(element)));
    return translated;
  }

  private static ObjectNode object(ObjectNode schema) {
    var translated = JSON.objectNode();
    schema
        .propertyStream()
        .forEach(keyword -> add(translated, schema, keyword.getKey(), keyword.getValue()));
    return translated;
  }

  private static void add(ObjectNode to, ObjectNode schema, String keyword, JsonNode value) {
    switch (keyword) {
      case "$schema" -> to.put(keyword, "http://json-schema.org/draft-04/schema#");
      case "const" -> to.putArray("enum").add(value);
      case "exclusiveMinimum" -> to.put(keyword, true).set("minimum", value);
      case "exclusiveMaximum" -> to.put(keyword, true).set("maximum", value);
      case "propertyNames" -> to.set("patternProperties", refused(value));
      case "$ref" ->
          refer(to, TextNode.valueOf(value.asText().replace("$defs", "definitions")), schema);
      case "properties", "$defs" -> to.set(RENAMED.getOrDefault(keyword, keyword), named(value));
      default -> to.set(RENAMED.getOrDefault(keyword, keyword), of(value));
    }
  }

  /** Schemas by names that mean nothing to JSON Schema, even if they read like its keywords. */
  private static ObjectNode named(JsonNode schemas) {
    var translated = JSON.objectNode();
    schemas.propertyStream().forEach(one -> translated.set(one.getKey(), of(one.getValue())));
    return translated;
  }

  /** Draft 4 ignores everything beside a {@code $ref}. */
  private static void refer(ObjectNode to, JsonNode target, ObjectNode schema) {
    if (schema.size() == 1) {
      to.set("$ref", target);
    } else {
      to.putArray("allOf").addObject().set("$ref", target);
    }
  }

  /** Names that must not match a pattern: a property that matches it fits no schema. */
  private static ObjectNode refused(JsonNode propertyNames) {
    var pattern = propertyNames.path("not").path("pattern");
    if (!pattern.isTextual() || propertyNames.size() != 1) {
      throw new IllegalArgumentException("Draft 4 cannot express propertyNames: " + propertyNames);
    }
    var nothing = JSON.objectNode();
    nothing.putObject("not");
    return JSON.objectNode().set(pattern.asText(), nothing);
  }
}
