package search.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Attribute values such as {@code {"N": "12.5"}}. */
final class Values {
  private Values() {}

  static String type(JsonNode value) {
    return value.fieldNames().next();
  }

  static JsonNode content(JsonNode value) {
    return value.elements().next();
  }

  /** As stored: a number loses its trailing zeros (Developer Guide, "Data types: Number"). */
  static JsonNode stored(JsonNode value) {
    var result = JsonNodeFactory.instance.objectNode();
    var content = content(value);
    switch (type(value)) {
      case "N" -> result.put("N", plain(content.asText()));
      case "M" -> result.set("M", storedItem(content));
      case "L" -> content.forEach(element -> result.withArray("/L").add(stored(element)));
      default -> result.set(type(value), content);
    }
    if (type(value).equals("L") && content.isEmpty()) {
      result.putArray("L");
    }
    return result;
  }

  static ObjectNode storedItem(JsonNode item) {
    var result = JsonNodeFactory.instance.objectNode();
    item.properties().forEach(field -> result.set(field.getKey(), stored(field.getValue())));
    return result;
  }

  private static String plain(String number) {
    var value = new BigDecimal(number);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Negative, zero or positive; text is compared by its bytes in UTF-8. */
  static int compare(JsonNode one, JsonNode other) {
    String left = content(one).asText();
    String right = content(other).asText();
    return type(one).equals("N")
        ? new BigDecimal(left).compareTo(new BigDecimal(right))
        : Arrays.compareUnsigned(
            left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  static boolean same(JsonNode one, JsonNode other) {
    return stored(one).equals(stored(other));
  }
}
