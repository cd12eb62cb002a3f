package bench;

import acceptance.Patience;
import acceptance.shop.Answer;
import acceptance.shop.CheckoutRequest;
import acceptance.shop.Http;
import acceptance.shop.Senders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A client of the shop's APIs.
 *
 * @param apis the base URL of the API of the stack with this name
 */
record ShopClient(UnaryOperator<String> apis) {

  Answer get(String stack, String path) {
    return send(stack, "GET", path, null, Map.of());
  }

  /** Adds a product and returns its id. */
  String addProduct() {
    ObjectNode details =
        JsonNodeFactory.instance.objectNode().put("name", "Saw").put("category", "tools");
    details.putObject("price").put("amount", new BigDecimal("21.50")).put("currency", "EUR");
    return send("ProductStack", "POST", "product", details, Map.of()).json().path("id").asText();
  }

  /** A user's basket, in the version that the user has seen. */
  record Basket(String user, String tag) {}

  /** Fills the basket of a new user. */
  Basket fillBasket(String productId) {
    URI api = URI.create(apis.apply("BasketStack"));
    String user = Senders.newShopper(api, "u" + UUID.randomUUID());
    ObjectNode basket = JsonNodeFactory.instance.objectNode().put("userName", user);
    basket.putArray("items").addObject().put("productId", productId).put("quantity", 2);
    Answer filled = send("BasketStack", "POST", "basket", basket, Map.of());
    return new Basket(user, filled.header("etag").orElseThrow());
  }

  void checkOut(Basket basket) {
    Map<String, String> seen = Map.of("If-Match", basket.tag());
    send("BasketStack", "POST", "basket/checkout", CheckoutRequest.of(basket.user()), seen);
  }

  void awaitOrder(String user) {
    long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
    while (get("OrderingStack", "order/" + user).json().path("items").isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("No order of " + user + " after " + Patience.LIMIT);
      }
    }
  }

  /** Takes a product to an order by a new user; returns the user. */
  String orderAndAwait(String productId) {
    Basket basket = fillBasket(productId);
    checkOut(basket);
    awaitOrder(basket.user());
    return basket.user();
  }

  /**
   * @throws IllegalStateException with the answer, if it is not a success
   */
  private Answer send(
      String stack,
      String method,
      String path,
      @Nullable JsonNode body,
      Map<String, String> headers) {
    URI uri = URI.create(apis.apply(stack) + path);
    Answer answer = Http.send(method, uri, body == null ? null : body.toString(), headers);
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.toString());
    }
    return answer;
  }
}
