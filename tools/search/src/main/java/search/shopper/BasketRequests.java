package search.shopper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
  private static final int SECOND_PERMILLE = 500;
  private static final int NOTHING_PERMILLE = 150;
  private static final int CAREFUL_PERMILLE = 500;
  private static final int FEW_KEYS_PERMILLE = 600;

  private static final String CHECKOUT =
      "{\"userName\":\"%s\",\"customer\":{\"firstName\":\"%s\",\"lastName\":\"%s\","
          + "\"email\":\"ada@example.com\",\"address\":\"%s\"},"
          + "\"payment\":{\"token\":\"tok_4eC39HqLyjWDarjt\"}}";

  ShopRequest basket(String step, Map<String, String> headers) {
    int product = choices.choose(step + " product", 600, PRODUCTS.size());
    int more = choices.choose(step + " quantity", 400, 5);
    String lines = line(product, limit(step).quantity(1 + more)) + secondLine(step, product);
    int nothing = choices.level("large baskets", 3) == 1 ? NOTHING_PERMILLE : 0;
    String body =
        String.format(
            Locale.ROOT,
            "{\"userName\":\"%s\",\"items\":[%s]}",
            shopper,
            choices.choose(step + " wants nothing", nothing, 2) > 0 ? "" : lines);
    return new ShopRequest("POST", "/basket", Map.of(), Map.of(), headers, body).sentBy(shopper);
  }

  /** Another product, in some baskets. */
  private String secondLine(String step, int first) {
    int permille = choices.level("large baskets", 3) > 1 ? SECOND_PERMILLE : 0;
    int next = choices.choose(step + " second product", permille, PRODUCTS.size());
    return next == 0
        ? ""
        : "," + line((first + next) % PRODUCTS.size(), Integer.toString(1 + next));
  }

  private static String line(int product, String quantity) {
    return String.format(
        Locale.ROOT, "{\"productId\":\"%s\",\"quantity\":%s}", PRODUCTS.get(product), quantity);
  }

  /** Removes the basket; whoever is careful, only in the version that he has seen. */
  ShopRequest removal(String step, @Nullable Seen seen) {
    int permille = choices.level("careful", 2) > 0 ? CAREFUL_PERMILLE : 0;
    boolean careful = choices.choose(step + " is careful", permille, 2) > 0;
    var removal = one("DELETE");
    return !careful || seen == null
        ? removal
        : new ShopRequest(
                removal.method(),
                removal.resource(),
                removal.path(),
                Map.of(),
                Map.of("If-Match", seen.version()),
                "")
            .sentBy(shopper);
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
    var headers = new TreeMap<String, String>();
    switch (forgets(step, "If-Match", 3)) {
      case 0 -> headers.put("If-Match", version);
      case 1 -> {
        // It says nothing.
      }
      default -> headers.put("If-Match", "*");
    }
    if (forgets(step, "Idempotency-Key", 2) == 0) {
      headers.put("Idempotency-Key", '"' + key(step) + '"');
    }
    return new ShopRequest(
            "POST", "/basket/checkout", Map.of(), Map.of(), headers, body(limit(step), typed(step)))
        .sentBy(shopper);
  }

  /**
   * A key of the request's own, as it should be; some clients count their requests, which others do
   * as well, and some always send the same key.
   */
  private String key(String step) {
    int permille = choices.level("keys are few", 4) > 2 ? FEW_KEYS_PERMILLE : 0;
    return switch (choices.choose(step + " has a key that others have", permille, 3)) {
      case 1 -> step.substring(step.lastIndexOf('.') + 1);
      case 2 -> "order";
      default -> step;
    };
  }

  private String body(AtLimit limit, CardForms.Typed typed) {
    return String.format(
        Locale.ROOT,
        CHECKOUT,
        shopper,
        limit.text(typed.firstName(), Customer.LONGEST_NAME),
        limit.text(typed.lastName(), Customer.LONGEST_NAME),
        limit.text(typed.address(), Customer.LONGEST_ADDRESS));
  }

  /** What stands in the form; some type their card where it does not belong. */
  private CardForms.Typed typed(String step) {
    int careless = choices.level("cards", 6) > 4 ? CARDS_PERMILLE : 0;
    int form = choices.choose(step + " types a card", careless, 1 + CardForms.ALL.size());
    int name = form == 0 ? 0 : SECOND_PERMILLE;
    return CardForms.typed(form, choices.choose(step + " types it as a name", name, 3));
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

  private int forgets(String step, String header, int options) {
    int permille = choices.level("forgets " + header, 4) > 2 ? FORGETS_PERMILLE : 0;
    return choices.choose(step + " forgets " + header, permille, options);
  }
}
