package search.shopper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import search.api.ShopRequest;
import search.choice.Choices;

/** What one shopper asks of the basket API. */
record BasketRequests(String shopper, Choices choices) {
  private static final List<String> PRODUCTS = List.of("cup", "rake", "lamp");

  private static final int CARDS_PERMILLE = 300;
  private static final int FORGETS_PERMILLE = 400;

  private static final String CHECKOUT =
      "{\"userName\":\"%s\",\"customer\":{\"firstName\":\"Ada\",\"lastName\":\"Byron\","
          + "\"email\":\"ada@example.com\",\"address\":\"%s\"},"
          + "\"payment\":{\"token\":\"tok_4eC39HqLyjWDarjt\"}}";

  ShopRequest basket(String step, Map<String, String> headers) {
    int product = choices.choose(step + " product", 600, PRODUCTS.size());
    int more = choices.choose(step + " quantity", 400, 5);
    String body =
        String.format(
            Locale.ROOT,
            "{\"userName\":\"%s\",\"items\":[{\"productId\":\"%s\",\"quantity\":%d}]}",
            shopper,
            PRODUCTS.get(product),
            1 + more);
    return new ShopRequest("POST", "/basket", Map.of(), Map.of(), headers, body).sentBy(shopper);
  }

  ShopRequest one(String method) {
    return new ShopRequest(
            method, "/basket/{userName}", Map.of("userName", shopper), Map.of(), Map.of(), "")
        .sentBy(shopper);
  }

  /**
   * A checkout of what was seen in this version; some clients forget to say which version it was,
   * or to give their request a key.
   */
  ShopRequest checkout(String step, String version) {
    var addresses = CardForms.addresses();
    int careless = choices.level("cards", 6) > 4 ? CARDS_PERMILLE : 0;
    int address = choices.choose(step + " types a card", careless, addresses.size());
    var headers = new TreeMap<String, String>();
    if (!forgets(step, "If-Match")) {
      headers.put("If-Match", version);
    }
    if (!forgets(step, "Idempotency-Key")) {
      headers.put("Idempotency-Key", '"' + step + '"');
    }
    return new ShopRequest(
            "POST",
            "/basket/checkout",
            Map.of(),
            Map.of(),
            headers,
            String.format(Locale.ROOT, CHECKOUT, shopper, addresses.get(address)))
        .sentBy(shopper);
  }

  private boolean forgets(String step, String header) {
    int permille = choices.level("forgets " + header, 4) > 2 ? FORGETS_PERMILLE : 0;
    return choices.choose(step + " forgets " + header, permille, 2) > 0;
  }
}
