package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import localcloud.gateway.Json;

/** The values of templates, which may write a number as a text and a text as a number. */
final class PropertyValues {
  private PropertyValues() {}

  /** The value as a call would have it, or as it is if it cannot be that. */
  static JsonNode of(Type.Simple type, JsonNode value) {
    if (!value.isValueNode()) {
      return value;
    }
    String text = value.asText();
    return switch (type) {
      case STRING, BLOB, TIMESTAMP -> TextNode.valueOf(text);
      case BOOLEAN -> text.matches("true|false") ? BooleanNode.valueOf(text.equals("true")) : value;
      case INTEGER, LONG, DOUBLE ->
          text.matches("-?\\d{1,15}(\\.\\d{1,15})?")
              ? DecimalNode.valueOf(new BigDecimal(text))
              : value;
      case ANY -> value;
    };
  }

  static JsonNode text(JsonNode value) {
    return value.isContainerNode() ? TextNode.valueOf(Json.text(value)) : value;
  }

  /** A list of keys and values becomes a map. */
  static JsonNode mapOf(JsonNode value) {
    if (!value.isArray() || !value.valueStream().allMatch(one -> one.has("Key"))) {
      return value;
    }
    ObjectNode map = Json.object();
    value.forEach(one -> map.set(one.path("Key").asText(), one.path("Value")));
    return map;
  }

  /** A member's name as templates write it. */
  static String inTemplate(String member) {
    return member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
  }

  static String nameOf(Type.Simple type) {
    return switch (type) {
      case INTEGER, LONG, DOUBLE -> "Number";
      case BOOLEAN -> "Boolean";
      default -> "String";
    };
  }

  static String nameOf(JsonNode found) {
    return switch (found.getNodeType()) {
      case ARRAY -> "JSONArray";
      case OBJECT, POJO -> "JSONObject";
      case BOOLEAN -> "Boolean";
      case NUMBER -> "Number";
      default -> "String";
    };
  }
}
