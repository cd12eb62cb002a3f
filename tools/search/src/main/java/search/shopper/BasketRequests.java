package search.shopper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import search.api.ShopRequest;
import search.choice.Choices;
import shop.basket.Customer;

/** What one shopper asks of the basket API. */
record BasketRequests(String shopper, Choices choices) {
  private static final List<String> PRODUCTS = List.of("cup", "rake", "lamp");

  private static final int CARDS_PERMILLE = 300;
  private static final int FORGETS_PERMILLE = 400;
  private static final int NONSENSE_PERMILLE = 300;
  private static final int LIMITS_PERMILLE = 400;

  private static final String CHECKOUT =
      "{\"userName\":\"%s\",\"customer\":{\"firstName\":\"%s\",\"lastName\":\"%s\","
          + "\"email\":\"ada@example.com\",\"address\":\"%s\"},"
          + "\"payment\":{\"token\":\"tok_4eC39HqLyjWDarjt\"}}";

  ShopRequest basket(String step, Map<String, String> headers) {
    int product = choices.choose(step + " product", 600, PRODUCTS.size());
    int more = choices.choose(step + " quantity", 400, 5);
    String body =
        String.format(
            Locale.ROOT,
            "{\"userName\":\"%s\",\"items\":[{\"productId\":\"%s\",\"quantity\":%s}]}",
            shopper,
            PRODUCTS.get(product),
            limit(step).quantity(1 + more));
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
            body(limit(step), addresses.get(address)))
        .sentBy(shopper);
  }

  private String body(AtLimit limit, String address) {
    return String.format(
        Locale.ROOT,
        CHECKOUT,
        shopper,
        limit.text("Ada", Customer.LONGEST_NAME),
        limit.text("Byron", Customer.LONGEST_NAME),
        limit.text(address, Customer.LONGEST_ADDRESS));
  }

  /** What somebody sends in its place who has not read how. */
  Nonsense nonsense(String step) {
    int permille = choices.level("nonsense", 6) > 4 ? NONSENSE_PERMILLE : 0;
    int kind = choices.choose(step + " sends nonsense", permille, Nonsense.values().length);
    return Nonsense.values()[kind];
  }

  /** Whether a request asks for as much of everything, or as little, as the API takes. */
  private AtLimit limit(String step) {
    int permille = choices.level("limits", 4) > 2 ? LIMITS_PERMILLE : 0;
    return AtLimit.values()[
        choices.choose(step + " goes to the limit", permille, AtLimit.values().length)];
  }

  private boolean forgets(String step, String header) {
    int permille = choices.level("forgets " + header, 4) > 2 ? FORGETS_PERMILLE : 0;
    return choices.choose(step + " forgets " + header, permille, 2) > 0;
  }
}
