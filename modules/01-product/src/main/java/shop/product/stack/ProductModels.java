package shop.product.stack;

import static shop.foundation.stack.Schemas.list;
import static shop.foundation.stack.Schemas.object;
import static shop.foundation.stack.Schemas.price;
import static shop.foundation.stack.Schemas.text;

import java.util.Map;
import shop.product.ProductDetails;
import shop.product.ProductIds;
import software.amazon.awscdk.services.apigateway.JsonSchema;

/**
 * The request bodies that API Gateway accepts for the product API, with the limits of the domain.
 */
final class ProductModels {
  private ProductModels() {}

  static JsonSchema details() {
    return object(
        Map.of(
            "name", text(1, ProductDetails.LONGEST_NAME),
            "description", text(0, ProductDetails.LONGEST_DESCRIPTION),
            "category", text(ProductDetails.CATEGORY),
            "price", price()),
        "name",
        "category",
        "price");
  }

  static JsonSchema ids() {
    return object(Map.of("ids", list(text(ProductIds.ID), ProductIds.MOST)), "ids");
  }
}
