package search.history;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import search.api.ApiReply;
import search.api.Door;
import search.api.ShopRequest;
import search.choice.Choices;
import search.judge.Facts;
import search.judge.Trespass;
import search.shop.SimulatedShop;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;
import search.story.StoryLines;
import search.table.SimulatedTable;
import search.time.Simulation;

/**
 * A shopper who has signed in like the others and tries what is theirs, or a shopkeeper who goes
 * too far. Both have seen the screens of the others: they know their versions and their keys.
 */
final class Intruder {
  private static final String NAME = "mal";
  private static final String EVERYBODY = "everybody";
  private static final int MOST_ACTIONS = 5;
  private static final int PERMILLE = 600;
  private static final int NAMES_PERMILLE = 650;

  /** The first is to do nothing. */
  private static final List<String> TRIES =
      List.of(
          "",
          "look",
          "check out",
          "send again",
          "fill",
          "change",
          "remove",
          "orders",
          "all baskets",
          "all orders",
          "receipt",
          "all prices",
          "all products",
          "all that is sold");

  private static final List<String> SHOPKEEPERS_BUSINESS =
      List.of(
          "look",
          "orders",
          "all baskets",
          "all orders",
          "receipt",
          "all prices",
          "all products",
          "all that is sold");

  /** The ordinary case comes first. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMillis(3500),
          Duration.ofMillis(600),
          Duration.ofSeconds(20),
          Duration.ofMinutes(2));

  private static final String BASKET =
      "{\"userName\":\"%s\",\"items\":[{\"productId\":\"lamp\",\"quantity\":9}]}";
  private static final String CHECKOUT =
      "{\"userName\":\"%s\",\"customer\":{\"firstName\":\"Mal\",\"lastName\":\"Ice\","
          + "\"email\":\"mal@example.com\",\"address\":\"13 Back Lane\"},"
          + "\"payment\":{\"token\":\"tok_8fK21xVbQdPzLmNw\"}}";

  private final SimulatedShop shop;
  private final List<String> owners;
  private final Simulation time;
  private final Choices choices;
  private final StoryLines story;
  private final Facts facts;
  private int actions;

  /**
   * @param owners whose baskets and orders are tried
   */
  Intruder(
      SimulatedShop shop,
      List<String> owners,
      Simulation time,
      Choices choices,
      StoryLines story,
      Facts facts) {
    this.shop = shop;
    this.owners = owners;
    this.time = time;
    this.choices = choices;
    this.story = story;
    this.facts = facts;
  }

  void open() {
    if (++actions > MOST_ACTIONS) {
      return;
    }
    String step = NAME + "." + actions;
    int busy = choices.level("intruders", 3) > 1 ? PERMILLE : 0;
    String action = TRIES.get(choices.choose(step + " tries", busy, TRIES.size()));
    if (action.isEmpty()) {
      open();
      return;
    }
    int wait = choices.choose(step + " waits", PERMILLE, WAITS.size());
    time.after(WAITS.get(wait), () -> act(step, action));
  }

  private void act(String step, String action) {
    String owner = action.startsWith("all") ? EVERYBODY : someOwner(step);
    boolean keeper = choices.choose(step + " as the shopkeeper", 300, 2) > 0;
    String sender = keeper ? ShopRequest.SHOPKEEPER : name(step, owner);
    var request = request(step, action, owner).sentBy(sender);
    story.tell(step + ": " + sender + " sends " + words(request, owner));
    door(request.resource())
        .send(
            step,
            request,
            reply -> {
              story.tell(step + ": " + sender + " hears " + reply.status());
              if (keeper && SHOPKEEPERS_BUSINESS.contains(action)) {
                facts.answered(step, reply.status());
              } else {
                facts.trespassed(new Trespass(step, sender, owner, reply));
              }
              open();
            });
  }

  /** Some have names that look like the owner's, or like a right. */
  private String name(String step, String owner) {
    return switch (choices.choose(step + " has another name", NAMES_PERMILLE, 6)) {
      case 1 -> owner + "2";
      case 2 -> owner.toUpperCase(Locale.ROOT);
      case 3 -> owner.substring(0, owner.length() - 1);
      case 4 -> "shopkeeper";
      case 5 -> ShopRequest.FRIEND;
      default -> NAME;
    };
  }

  private String someOwner(String step) {
    return owners.get(choices.choose(step + " whose", PERMILLE, owners.size()));
  }

  private Door door(String resource) {
    return switch (resource.split("/", 3)[1]) {
      case "order" -> shop.orders();
      case "product" -> shop.products();
      case "receipt" -> shop.receipts();
      default -> shop.basket();
    };
  }

  private static String words(ShopRequest request, String owner) {
    return request.method() + " " + request.resource() + ", about what is " + owner + "'s";
  }

  private ShopRequest request(String step, String action, String owner) {
    return switch (action) {
      case "look" -> one("GET", "/basket/{userName}", owner);
      case "remove" -> one("DELETE", "/basket/{userName}", owner);
      case "orders" -> one("GET", "/order/{userName}", owner);
      case "all baskets" -> all("/basket");
      case "all orders" -> all("/order");
      case "fill" -> post(step, "/basket", Map.of(), of(owner, BASKET));
      case "change" ->
          post(
              step,
              "/basket",
              Map.of("If-Match", version(shop.basketTable(), owner)),
              of(owner, BASKET));
      case "send again" -> sentBefore(step, owner);
      case "receipt" -> receipt(owner);
      case "all prices" -> ProductRequests.change("cup", version(shop.productTable(), "cup"), "2");
      case "all products" -> ProductRequests.add("mug", "8");
      case "all that is sold" -> ProductRequests.remove("cup", version(shop.productTable(), "cup"));
      default -> checkout(step, owner);
    };
  }

  private static ShopRequest one(String method, String resource, String owner) {
    return new ShopRequest(method, resource, Map.of("userName", owner), Map.of(), Map.of(), "");
  }

  private static ShopRequest all(String resource) {
    return new ShopRequest("GET", resource, Map.of(), Map.of(), Map.of(), "");
  }

  private ShopRequest checkout(String step, String owner) {
    var headers =
        Map.of("If-Match", version(shop.basketTable(), owner), "Idempotency-Key", '"' + step + '"');
    return post(step, "/basket/checkout", headers, of(owner, CHECKOUT));
  }

  private static ShopRequest post(
      String step, String resource, Map<String, String> more, String body) {
    var headers = new TreeMap<>(more);
    headers.put("X-Correlation-Id", step);
    headers.put("Content-Type", "application/json");
    return new ShopRequest("POST", resource, Map.of(), Map.of(), headers, body);
  }

  private static String of(String owner, String body) {
    return String.format(Locale.ROOT, body, owner);
  }

  /** What the owner has bought with, word by word. */
  private ShopRequest sentBefore(String step, String owner) {
    var before = accepted(owner);
    if (before == null) {
      return checkout(step, owner);
    }
    return post(step, before.resource(), before.headers(), before.body());
  }

  private @Nullable ShopRequest accepted(String owner) {
    return facts.attempts().stream()
        .filter(attempt -> attempt.kind() == Kind.CHECKOUT && attempt.shopper().equals(owner))
        .filter(attempt -> isAccepted(attempt.reply()))
        .map(Attempt::sent)
        .reduce((_, last) -> last)
        .orElse(null);
  }

  private static boolean isAccepted(@Nullable ApiReply reply) {
    return reply != null && reply.status() == 202;
  }

  /** Of an order of the owner's, or of another's; the list of orders if nobody has a receipt. */
  private ShopRequest receipt(String owner) {
    return shop.receiptTable().items().entrySet().stream()
        .min(Comparator.comparing(one -> !one.getValue().at("/userName/S").asText().equals(owner)))
        .map(receipt -> ReceiptReader.of(receipt.getKey()))
        .orElseGet(() -> one("GET", "/order/{userName}", owner));
  }

  /** In the form of a header; of nothing if there is none. */
  private static String version(SimulatedTable table, String key) {
    var item = table.items().get(key);
    return '"' + (item == null ? "0" : item.at("/version/N").asText()) + '"';
  }
}
