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
  private static final String USER_NAME = "^[A-Za-z0-9._-]{1,64}$";

  private BasketModels() {}

  static JsonSchema basket() {
    var item =
        object(
            Map.of(
                "productId", text(1, 64),
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

  private static JsonSchema payment() {
    return object(
        Map.of("token", text("^tok_[A-Za-z0-9]{8,64}$"), "cardLast4", text("^[0-9]{4}$")),
        "token");
  }
}
