package erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the baskets' table has about a shopper.
 *
 * @param place the place's name in docs/personal-data.csv
 * @param key of the item
 * @param waiting whether it is a checkout that the relay has not sent yet
 */
record OwnedItem(String place, String key, boolean waiting) {
  private static final String BASKET = "BasketStack/Baskets";
  private static final String CHECKOUT = BASKET + " checkout";
  private static final String RECEIPT = BASKET + " idempotency";
  private static final String CHECKOUT_KEY = "checkout#";

  static final String KEY = "pk";
  static final List<String> PLACES = List.of(BASKET, CHECKOUT, RECEIPT);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static OwnedItem of(Map<String, AttributeValue> item, String user) {
    return new OwnedItem(place(item, user), text(item, KEY), item.containsKey("waiting"));
  }

  /** Empty for anything that is not this shopper's. */
  private static String place(Map<String, AttributeValue> item, String user) {
    String key = text(item, KEY);
    if (key.equals(user)) {
      return BASKET;
    }
    if (key.startsWith("idempotency#" + user + "#")) {
      return RECEIPT;
    }
    return key.startsWith(CHECKOUT_KEY) && userOf(text(item, "event")).equals(user) ? CHECKOUT : "";
  }

  boolean isOwned() {
    return !place.isEmpty();
  }

  boolean isCheckout() {
    return place.equals(CHECKOUT);
  }

  /** The id of the order that a checkout becomes. */
  String orderId() {
    return key.substring(CHECKOUT_KEY.length());
  }

  private static String userOf(String event) {
    try {
      return MAPPER.readTree(event).path("userName").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private static String text(Map<String, AttributeValue> item, String attribute) {
    AttributeValue value = item.get(attribute);
    return value == null || value.s() == null ? "" : value.s();
  }
}
