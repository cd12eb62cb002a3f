package search.shopper;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import search.api.ApiReply;
import search.api.ShopRequest;
import search.api.SimulatedApi;
import search.choice.Choices;
import search.fault.FaultPlan;
import search.shopper.Attempt.Kind;
import search.story.StoryLines;
import search.time.Simulation;

/**
 * One tab of one shopper: what it does next is decided, and it does one thing after the other. It
 * buys only what it shows: with the version in If-Match.
 */
public final class Tab {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(2),
          Duration.ZERO,
          Duration.ofMillis(40),
          Duration.ofSeconds(20),
          Duration.ofSeconds(61),
          Duration.ofMinutes(5));
  private static final List<String> PRODUCTS = List.of("cup", "rake", "lamp");

  /** Some more than once, because they are done more often; the first is to do nothing. */
  private static final List<String> ACTIONS =
      List.of(
          "",
          "fill",
          "check out",
          "send again",
          "change",
          "look",
          "fill",
          "check out",
          "check out",
          "fill",
          "send again",
          "remove");

  private static final List<Integer> VARIETIES = List.of(3, 5, ACTIONS.size());

  private static final int MOST_ACTIONS = 5;
  private static final int ACTS_PERMILLE = 750;
  private static final int WAITS_PERMILLE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String shopper;
  private final String name;
  private final SimulatedApi basket;
  private final Simulation time;
  private final Choices choices;
  private final FaultPlan faults;
  private final StoryLines story;
  private final Consumer<Attempt> heard;
  private int actions;
  private @Nullable Seen seen;
  private @Nullable Sent last;

  private record Sent(Kind kind, ShopRequest request, String key, @Nullable Seen seen) {}

  public Tab(
      String shopper,
      String name,
      SimulatedApi basket,
      Simulation time,
      Choices choices,
      FaultPlan faults,
      StoryLines story,
      Consumer<Attempt> heard) {
    this.shopper = shopper;
    this.name = name;
    this.basket = basket;
    this.time = time;
    this.choices = choices;
    this.faults = faults;
    this.story = story;
    this.heard = heard;
  }

  /** Begins; the rest follows in simulated time. */
  public void open() {
    next();
  }

  private void next() {
    if (++actions > MOST_ACTIONS) {
      return;
    }
    String step = name + "." + actions;
    int action = choices.choose(step + " does", busy(), variety());
    if (action == 0) {
      next();
      return;
    }
    int wait = choices.choose(step + " waits", hurry(), WAITS.size());
    time.after(WAITS.get(wait), () -> act(step, ACTIONS.get(action)));
  }

  /** Some tabs are never opened, so that histories differ in how much happens at once. */
  private int busy() {
    return choices.level(name + " is open", 3) == 0 ? 0 : ACTS_PERMILLE;
  }

  /** How many kinds of actions there are: in a rush, shoppers only fill baskets and check out. */
  private int variety() {
    return VARIETIES.get(choices.level("variety", VARIETIES.size()));
  }

  private int hurry() {
    return choices.level("hurry", 3) == 0 ? 0 : WAITS_PERMILLE;
  }

  private void act(String step, String action) {
    switch (action) {
      case "fill" -> send(step, Kind.FILL, basket(step, Map.of()));
      case "look" -> send(step, Kind.LOOK, one("GET", Map.of()));
      case "remove" -> send(step, Kind.REMOVE, one("DELETE", Map.of()));
      case "change" -> change(step);
      case "check out" -> checkOut(step);
      default -> sendAgain(step);
    }
  }

  private void change(String step) {
    if (seen == null) {
      send(step, Kind.LOOK, one("GET", Map.of()));
    } else {
      send(step, Kind.CHANGE, basket(step, Map.of("If-Match", seen.version())));
    }
  }

  /** Who has seen nothing looks first. */
  private void checkOut(String step) {
    if (seen == null) {
      send(step, Kind.LOOK, one("GET", Map.of()));
      return;
    }
    String body =
        "{\"userName\":\"%s\",\"customer\":{\"firstName\":\"Ada\",\"lastName\":\"Byron\","
            + "\"email\":\"ada@example.com\",\"address\":\"1 Road\"},"
            + "\"payment\":{\"token\":\"tok_4eC39HqLyjWDarjt\"}}";
    send(
        step,
        Kind.CHECKOUT,
        new ShopRequest(
            "POST",
            "/basket/checkout",
            Map.of(),
            Map.of(),
            Map.of("If-Match", seen.version()),
            String.format(Locale.ROOT, body, shopper)));
  }

  private void sendAgain(String step) {
    if (last == null) {
      next();
    } else {
      deliver(step, last, "again ");
    }
  }

  private ShopRequest basket(String step, Map<String, String> headers) {
    int product = choices.choose(step + " product", 600, PRODUCTS.size());
    int more = choices.choose(step + " quantity", 400, 5);
    String body =
        String.format(
            Locale.ROOT,
            "{\"userName\":\"%s\",\"items\":[{\"productId\":\"%s\",\"quantity\":%d}]}",
            shopper,
            PRODUCTS.get(product),
            1 + more);
    return new ShopRequest("POST", "/basket", Map.of(), Map.of(), headers, body);
  }

  private ShopRequest one(String method, Map<String, String> headers) {
    return new ShopRequest(
        method, "/basket/{userName}", Map.of("userName", shopper), Map.of(), headers, "");
  }

  private void send(String step, Kind kind, ShopRequest request) {
    last = new Sent(kind, request, step, seen);
    deliver(step, last, "");
  }

  private void deliver(String step, Sent sent, String again) {
    var headers = new TreeMap<>(sent.request().headers());
    headers.put("X-Correlation-Id", step);
    headers.put("Idempotency-Key", sent.key());
    headers.put("Content-Type", "application/json");
    var request = sent.request();
    var named =
        new ShopRequest(
            request.method(),
            request.resource(),
            request.path(),
            request.query(),
            headers,
            request.body());
    story.tell(step + ": " + name + " sends " + again + words(sent));
    int loss = faults.chosen(step + " loses", "losses", 3);
    if (loss == 1) {
      time.after(PATIENCE, () -> hear(step, sent, null));
      basket.send(step, named, reply -> {});
    } else if (loss == 2) {
      time.after(PATIENCE, () -> hear(step, sent, null));
    } else {
      basket.send(step, named, reply -> hear(step, sent, reply));
    }
  }

  private static String words(Sent sent) {
    var request = sent.request();
    String shown = sent.seen() == null ? "" : ", seeing " + sent.seen().contents();
    return request.method()
        + " "
        + request.resource()
        + (sent.kind() == Kind.FILL || sent.kind() == Kind.CHANGE
            ? " " + wanted(request.body())
            : "")
        + (sent.kind() == Kind.CHECKOUT ? shown : "");
  }

  private static String wanted(String body) {
    var item = ApiJson.json(body).at("/items/0");
    return item.path("quantity").asInt() + " x " + item.path("productId").asText();
  }

  private void hear(String step, Sent sent, @Nullable ApiReply reply) {
    story.tell(step + ": " + name + " hears " + (reply == null ? "nothing" : words(reply)));
    heard.accept(new Attempt(step, shopper, sent.kind(), sent.key(), sent.seen(), reply));
    if (reply != null) {
      look(sent.kind(), reply);
    }
    next();
  }

  private void look(Kind kind, ApiReply reply) {
    String version = reply.header("etag");
    if (version != null && reply.status() < 300) {
      var basket = ApiJson.json(reply.body());
      seen =
          new Seen(
              version, ApiJson.money(basket.path("total")), ApiJson.contents(basket.path("items")));
    } else if (kind == Kind.CHECKOUT && reply.status() == 202 || reply.status() == 404) {
      seen = null;
    }
  }

  private static String words(ApiReply reply) {
    if (reply.status() == 202) {
      var order = ApiJson.json(reply.body());
      return "202, an order of " + ApiJson.money(order.path("total"));
    }
    if (reply.status() < 300 && reply.body().contains("items")) {
      var basket = ApiJson.json(reply.body());
      return reply.status() + ", " + ApiJson.contents(basket.path("items"));
    }
    return Integer.toString(reply.status());
  }
}
