package shop.product.stack;

import static shop.foundation.stack.Schemas.object;
import static shop.foundation.stack.Schemas.price;
import static shop.foundation.stack.Schemas.text;

import java.util.Map;
import software.amazon.awscdk.services.apigateway.JsonSchema;

/** The bodies that API Gateway lets through to the product API. */
final class ProductModels {
  private static final int HIGHEST_PRICE = 1_000_000;

  private ProductModels() {}

  static JsonSchema details() {
    return object(
        Map.of(
            "name", text(1, 100),
            "description", text(0, 1000),
            "category", text("^[a-z0-9-]{1,40}$"),
            "price", price(HIGHEST_PRICE)),
        "name",
        "category",
        "price");
  }
}
