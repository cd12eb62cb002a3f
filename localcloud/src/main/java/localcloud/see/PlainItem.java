package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import localcloud.gateway.Json;

/** A table's item without the types that DynamoDB's protocol writes around each value. */
final class PlainItem {
  private PlainItem() {}

  static ObjectNode of(JsonNode item) {
    ObjectNode plain = Json.object();
    item.properties().forEach(one -> plain.set(one.getKey(), value(one.getValue())));
    return plain;
  }

  private static JsonNode value(JsonNode typed) {
    Map.Entry<String, JsonNode> one = typed.properties().iterator().next();
    JsonNode it = one.getValue();
    return switch (one.getKey()) {
      case "N" -> Json.MAPPER.getNodeFactory().numberNode(new BigDecimal(it.asText()));
      case "NULL" -> Json.MAPPER.nullNode();
      case "M" -> of(it);
      case "L" -> {
        ArrayNode list = Json.array();
        it.forEach(element -> list.add(value(element)));
        yield list;
      }
      default -> it;
    };
  }
}
