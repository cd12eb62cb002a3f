package course.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Whose an item of the baskets' table is. */
final class OwnedItem {
  private static final String BASKET = "BasketStack/Baskets";
  private static final String CHECKOUT = BASKET + " checkout";
  private static final String RECEIPT = BASKET + " idempotency";

  /** The names in the list of personal data. */
  static final List<String> PLACES = List.of(BASKET, CHECKOUT, RECEIPT);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OwnedItem() {}

  /** Where the list has what belongs to this user; empty for anything else. */
  static String place(JsonNode item, String user) {
    String key = text(item, "pk");
    if (key.equals(user)) {
      return BASKET;
    }
    if (key.startsWith("idempotency#" + user + "#")) {
      return RECEIPT;
    }
    return key.startsWith("checkout#") && userOf(text(item, "event")).equals(user) ? CHECKOUT : "";
  }

  private static String userOf(String event) {
    try {
      return MAPPER.readTree(event).path("userName").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  static String text(JsonNode item, String attribute) {
    return item.path(attribute).path("S").asText();
  }
}
