package faults;

import acceptance.shop.CheckoutRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Bodies that the routes accept, with every field they have.
 *
 * @param product the id of an existing product
 * @param user has a basket for a checkout, or none for filling one
 */
record GoodBodies(String product, String user) {

  ObjectNode of(Route route) {
    return switch (route.toString()) {
      case "POST product", "PUT product/{id}" ->
          Shop.details("Plane", "30.00").put("description", "Smooth");
      case "POST lookup" -> Json.object().set("ids", Json.array().add(product));
      case "POST basket" -> basket();
      case "POST basket/checkout" -> CheckoutRequest.of(user);
      default -> throw new IllegalArgumentException(route + " is new: add a body that it accepts");
    };
  }

  private ObjectNode basket() {
    ObjectNode basket = Shop.basketOf(user, Map.of(product, 2));
    ((ObjectNode) basket.at("/items/0")).put("colour", "blue");
    return basket;
  }
}
