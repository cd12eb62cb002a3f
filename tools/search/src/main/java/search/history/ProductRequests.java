package search.history;

import java.util.Locale;
import java.util.Map;
import search.api.ShopRequest;

/** What is asked of the product API, as a shopkeeper asks it. */
final class ProductRequests {
  private static final String BODY =
      "{\"name\":\"A %s\",\"category\":\"things\","
          + "\"price\":{\"amount\":%s,\"currency\":\"EUR\"}}";

  private ProductRequests() {}

  static ShopRequest read(String product) {
    return one("GET", product, Map.of(), "");
  }

  /**
   * Changes a price.
   *
   * @param version that was read, in the form of a header
   */
  static ShopRequest change(String product, String version, String price) {
    var headers = Map.of("If-Match", version, "Content-Type", "application/json");
    return one("PUT", product, headers, body(product, price));
  }

  static ShopRequest remove(String product, String version) {
    return one("DELETE", product, Map.of("If-Match", version), "");
  }

  static ShopRequest add(String name, String price) {
    var headers = Map.of("Content-Type", "application/json");
    return new ShopRequest("POST", "/product", Map.of(), Map.of(), headers, body(name, price))
        .sentBy(ShopRequest.SHOPKEEPER);
  }

  private static String body(String product, String price) {
    return String.format(Locale.ROOT, BODY, product, price);
  }

  private static ShopRequest one(
      String method, String product, Map<String, String> headers, String body) {
    return new ShopRequest(method, "/product/{id}", Map.of("id", product), Map.of(), headers, body)
        .sentBy(ShopRequest.SHOPKEEPER);
  }
}
