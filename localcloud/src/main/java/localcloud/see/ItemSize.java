package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The bytes of an item as DynamoDB counts them (Developer Guide, "DynamoDB item sizes and
 * formats").
 */
final class ItemSize {
  private static final int BYTES_OF_A_LIST = 3;

  private ItemSize() {}

  /** Names and values of an item. */
  static long of(JsonNode item) {
    long size = 0;
    for (Map.Entry<String, JsonNode> attribute : item.properties()) {
      size += bytes(attribute.getKey()) + ofValue(attribute.getValue());
    }
    return size;
  }

  /** A value as the protocol writes it: its type and what it holds. */
  private static long ofValue(JsonNode typed) {
    long size = 0;
    for (Map.Entry<String, JsonNode> value : typed.properties()) {
      JsonNode it = value.getValue();
      size +=
          switch (value.getKey()) {
            case "N" -> 1 + (it.asText().length() + 1) / 2;
            case "BOOL", "NULL" -> 1;
            case "B" -> it.asText().length() * 3L / 4;
            case "M" -> BYTES_OF_A_LIST + of(it) + it.size();
            case "L" ->
                BYTES_OF_A_LIST + it.size() + it.valueStream().mapToLong(ItemSize::ofValue).sum();
            case "SS", "NS", "BS" -> it.valueStream().mapToLong(one -> bytes(one.asText())).sum();
            default -> bytes(it.asText());
          };
    }
    return size;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
