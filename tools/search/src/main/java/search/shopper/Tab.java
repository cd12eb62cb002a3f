package search.shopper;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import search.api.ApiReply;
import search.api.Door;
import search.api.ShopRequest;
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
  private static final List<String> RUSH = List.of("fill", "check out");
  private static final int RUSH_PERMILLE = 970;
  private static final int WAITS_PERMILLE = 500;
  private static final int CLICKS_PERMILLE = 200;
  private static final Duration DOUBLE_CLICK = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String shopper;
  private final String name;
  private final Door basket;
  private final Simulation time;
  private final Choices choices;
  private final FaultPlan faults;
  private final StoryLines story;
  private final Consumer<Attempt> heard;
  private final BasketRequests requests;
  private int actions;
  private @Nullable Seen seen;
  private @Nullable Sent last;

  public Tab(
      String shopper,
      String name,
      Door basket,
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
    this.requests = new BasketRequests(shopper, choices);
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
    int action = choices.choose(step + " does", busy(), variety(), this::isAllowed);
    if (action == 0) {
      next();
      return;
    }
    int wait = choices.choose(step + " waits", hurry(), WAITS.size());
    time.after(WAITS.get(wait), () -> act(step, ACTIONS.get(action)));
  }

  /** In a rush all fill their baskets at once, and then all check out at once. */
  private boolean isAllowed(int action) {
    String rushed = actions > RUSH.size() || !isRush() ? "" : RUSH.get(actions - 1);
    return rushed.isEmpty() || ACTIONS.get(action).equals(rushed);
  }

  private boolean isRush() {
    return choices.level("rush", 5) == 3;
  }

  /** Some tabs are never opened, so that histories differ in how much happens at once. */
  private int busy() {
    if (isRush()) {
      return RUSH_PERMILLE;
    }
    return choices.level(name + " is open", 3) == 0 ? 0 : ACTS_PERMILLE;
  }

  /** How many kinds of actions there are: in a rush, shoppers only fill baskets and check out. */
  private int variety() {
    return VARIETIES.get(choices.level("variety", VARIETIES.size()));
  }

  private int impatience() {
    return choices.level("impatience", 3) > 1 ? CLICKS_PERMILLE : 0;
  }

  private int hurry() {
    return isRush() || choices.level("hurry", 3) == 0 ? 0 : WAITS_PERMILLE;
  }

  private void act(String step, String action) {
    switch (action) {
      case "fill" -> send(step, Kind.FILL, requests.basket(step, Map.of()));
      case "look" -> send(step, Kind.LOOK, requests.one("GET"));
      case "remove" -> send(step, Kind.REMOVE, requests.one("DELETE"));
      case "change" -> change(step);
      case "check out" -> checkOut(step);
      default -> sendAgain(step);
    }
  }

  private void change(String step) {
    if (seen == null) {
      send(step, Kind.LOOK, requests.one("GET"));
    } else {
      send(step, Kind.CHANGE, requests.basket(step, Map.of("If-Match", seen.version())));
    }
  }

  /** Who has seen nothing looks first. */
  private void checkOut(String step) {
    if (seen == null) {
      send(step, Kind.LOOK, requests.one("GET"));
      return;
    }
    send(step, Kind.CHECKOUT, requests.checkout(step, seen.version()));
  }

  private void sendAgain(String step) {
    if (last == null) {
      next();
    } else {
      deliver(step, last, "again ");
    }
  }

  private void send(String step, Kind kind, ShopRequest request) {
    last = new Sent(kind, request, step, seen);
    deliver(step, last, "");
  }

  private void deliver(String step, Sent sent, String again) {
    var named = sent.named(step);
    story.tell(step + ": " + name + " sends " + again + sent.words());
    if (choices.choose(step + " is clicked twice", impatience(), 2) > 0) {
      time.after(DOUBLE_CLICK, () -> deliverOnceMore(step + "-again", sent));
    }
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

  /** A second, equal request while the first is under way. */
  private void deliverOnceMore(String step, Sent sent) {
    story.tell(step + ": " + name + " clicks once more");
    basket.send(
        step,
        sent.named(step),
        reply -> {
          story.tell(step + ": " + name + " hears " + Sent.words(reply));
          heard.accept(sent.attempt(step, shopper, reply));
        });
  }

  private void hear(String step, Sent sent, @Nullable ApiReply reply) {
    story.tell(step + ": " + name + " hears " + (reply == null ? "nothing" : Sent.words(reply)));
    heard.accept(sent.attempt(step, shopper, reply));
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
}
