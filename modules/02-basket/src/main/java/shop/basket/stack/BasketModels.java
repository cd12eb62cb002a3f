package shop.basket.stack;

import static shop.foundation.stack.Schemas.list;
import static shop.foundation.stack.Schemas.object;
import static shop.foundation.stack.Schemas.text;
import static shop.foundation.stack.Schemas.wholeNumber;

import java.util.Map;
import software.amazon.awscdk.services.apigateway.JsonSchema;

/**
 * The bodies that API Gateway lets through to the basket API. Neither has a price, and no card has
 * a number here.
 */
final class BasketModels {
  /** It becomes part of an address: nothing that could lead elsewhere. */
  private static final String PRODUCT_ID = "^[A-Za-z0-9-]{1,64}$";

  private static final String USER_NAME = "^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$";

  private BasketModels() {}

  static JsonSchema basket() {
    var item =
        object(
            Map.of(
                "productId", text(PRODUCT_ID),
                "quantity", wholeNumber(1, 99),
                "colour", text(1, 30)),
            "productId",
            "quantity");
    return object(
        Map.of("userName", text(USER_NAME), "items", list(item, 50)), "userName", "items");
  }

  static JsonSchema checkout() {
    return object(
        Map.of("userName", text(USER_NAME), "customer", customer(), "payment", payment()),
        "userName",
        "customer",
        "payment");
  }

  private static JsonSchema customer() {
    return object(
        Map.of(
            "firstName", text(1, 100),
            "lastName", text(1, 100),
            "email", text("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"),
            "address", text(1, 500)),
        "firstName",
        "lastName",
        "email",
        "address");
  }

  /**
   * No patterns here: API Gateway repeats a value that does not match, and this may be a card
   * number sent by mistake. The domain refuses it without a word of it.
   */
  private static JsonSchema payment() {
    return object(Map.of("token", text(), "cardLast4", text()), "token");
  }
}
