package shop.basket.stack;

import static shop.foundation.stack.Schemas.list;
import static shop.foundation.stack.Schemas.object;
import static shop.foundation.stack.Schemas.text;
import static shop.foundation.stack.Schemas.wholeNumber;

import java.util.Map;
import shop.basket.Basket;
import shop.basket.Customer;
import shop.basket.WantedItem;
import shop.foundation.UserName;
import software.amazon.awscdk.services.apigateway.JsonSchema;

/**
 * The request bodies that API Gateway accepts for the basket API, with the limits of the domain.
 * Neither has a price or a card number.
 */
final class BasketModels {
  private BasketModels() {}

  static JsonSchema basket() {
    var item =
        object(
            Map.of(
                "productId", text(WantedItem.PRODUCT_ID),
                "quantity", wholeNumber(1, WantedItem.MOST),
                "colour", text(1, WantedItem.LONGEST_COLOUR)),
            "productId",
            "quantity");
    return object(
        Map.of("userName", text(UserName.ALLOWED), "items", list(item, Basket.MOST_ITEMS)),
        "userName",
        "items");
  }

  static JsonSchema checkout() {
    return object(
        Map.of("userName", text(UserName.ALLOWED), "customer", customer(), "payment", payment()),
        "userName",
        "customer",
        "payment");
  }

  private static JsonSchema customer() {
    return object(
        Map.of(
            "firstName", text(1, Customer.LONGEST_NAME),
            "lastName", text(1, Customer.LONGEST_NAME),
            "email", text(Customer.EMAIL),
            "address", text(1, Customer.LONGEST_ADDRESS)),
        "firstName",
        "lastName",
        "email",
        "address");
  }

  /**
   * No patterns here: API Gateway repeats a value that does not match, and that may be a card
   * number sent by mistake. The domain refuses it without repeating it.
   */
  private static JsonSchema payment() {
    return object(Map.of("token", text(), "cardLast4", text()), "token");
  }
}
