package search.shopper;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
  private static final int MOST_ACTIONS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String shopper;
  private final String name;
  private final Door basket;
  private final Simulation time;
  private final FaultPlan faults;
  private final StoryLines story;
  private final Predicate<String> left;
  private final Consumer<Attempt> heard;
  private final BasketRequests requests;
  private final TabMemory memory;
  private final TabHabits habits;
  private final TabPace pace;
  private int actions;

  /** What was sent last got no answer, or one that says that it failed. */
  private boolean failed;

  private @Nullable Sent last;
  private @Nullable Sent lastCheckout;

  /**
   * @param memory what it shows; it may be another tab's as well
   * @param left whether a shopper does nothing more
   */
  public Tab(
      String shopper,
      String name,
      TabMemory memory,
      Door basket,
      Simulation time,
      Choices choices,
      FaultPlan faults,
      StoryLines story,
      Predicate<String> left,
      Consumer<Attempt> heard) {
    this.shopper = shopper;
    this.name = name;
    this.basket = basket;
    this.time = time;
    this.faults = faults;
    this.story = story;
    this.left = left;
    this.heard = heard;
    this.requests = new BasketRequests(shopper, choices);
    this.memory = memory;
    this.habits = new TabHabits(name, choices);
    this.pace = new TabPace(choices, time);
  }

  /** Begins, in some histories later than others; the rest follows in simulated time. */
  public void open() {
    time.after(pace.beforeTheFirst(name), this::next);
  }

  private void next() {
    if (left.test(shopper)) {
      return;
    }
    if (++actions > MOST_ACTIONS) {
      comeBack();
      return;
    }
    String step = name + "." + actions;
    String action = failed && habits.triesAgain(step) ? "send again" : habits.does(step, actions);
    if (action.isEmpty()) {
      next();
      return;
    }
    var wait = pace.before(step, habits.unsteadiness(), memory.seen());
    time.after(wait, () -> act(step, action));
  }

  /** A browser that is opened again later sends once more what was sent from its tabs. */
  private void comeBack() {
    var before = lastCheckout;
    if (before == null || actions > MOST_ACTIONS + 1) {
      return;
    }
    var later = habits.comesBack();
    if (later.isPositive()) {
      time.after(later, () -> sendFromBefore(before));
    }
  }

  private void sendFromBefore(Sent before) {
    if (!left.test(shopper)) {
      deliver(name + ".back", before, "again ");
    }
  }

  /** Unless all tabs were closed while it waited. */
  private void act(String step, String action) {
    if (left.test(shopper)) {
      return;
    }
    switch (action) {
      case "fill" -> send(step, Kind.FILL, requests.basket(step, Map.of()));
      case "look" -> send(step, Kind.LOOK, requests.one("GET"));
      case "remove" -> send(step, Kind.REMOVE, requests.removal(step, memory.seen()));
      case "change" -> change(step);
      case "check out" -> checkOut(step);
      case "check out again" -> sendAgain(step, lastCheckout);
      default -> sendAgain(step, last);
    }
  }

  private void change(String step) {
    var seen = memory.seen();
    if (seen == null) {
      send(step, Kind.LOOK, requests.one("GET"));
    } else {
      send(step, Kind.CHANGE, requests.basket(step, Map.of("If-Match", seen.version())));
    }
  }

  /** Who has seen nothing looks first. */
  private void checkOut(String step) {
    var seen = memory.seen();
    if (seen == null) {
      send(step, Kind.LOOK, requests.one("GET"));
      return;
    }
    send(step, Kind.CHECKOUT, requests.checkout(step, seen.version()));
  }

  private void sendAgain(String step, @Nullable Sent before) {
    if (before == null) {
      next();
    } else {
      deliver(step, before, "again ");
    }
  }

  private void send(String step, Kind kind, ShopRequest request) {
    last = perhapsNonsense(new Sent(kind, request, step, memory.seen()));
    if (last.kind() == Kind.CHECKOUT) {
      lastCheckout = last;
    }
    deliver(step, last, "");
  }

  private Sent perhapsNonsense(Sent sent) {
    var nonsense = sent.hasBody() ? requests.nonsense(sent.key()) : Nonsense.NONE;
    return nonsense == Nonsense.NONE ? sent : sent.as(nonsense);
  }

  private void deliver(String step, Sent sent, String again) {
    var named = sent.named(step);
    story.tell(step + ": " + name + " sends " + again + sent.words());
    var click = habits.clicksTwice(step);
    if (click.isPositive()) {
      time.after(click, () -> deliverOnceMore(step + "-again", sent));
    }
    long now = time.millis();
    int loss = faults.chosen(step + " loses", "losses", 3);
    if (loss == 1) {
      time.after(PATIENCE, () -> hear(step, sent, now, null));
      basket.send(step, named, reply -> {});
    } else if (loss == 2) {
      time.after(PATIENCE, () -> hear(step, sent, now, null));
    } else {
      basket.send(step, named, reply -> hear(step, sent, now, reply));
    }
  }

  /** A second, equal request while the first is under way. */
  private void deliverOnceMore(String step, Sent sent) {
    story.tell(step + ": " + name + " clicks once more");
    long now = time.millis();
    basket.send(
        step,
        sent.named(step),
        reply -> {
          story.tell(step + ": " + name + " hears " + Sent.words(reply));
          heard.accept(sent.attempt(step, shopper, now, time.millis(), reply));
        });
  }

  private void hear(String step, Sent sent, long millis, @Nullable ApiReply reply) {
    story.tell(step + ": " + name + " hears " + (reply == null ? "nothing" : Sent.words(reply)));
    heard.accept(sent.attempt(step, shopper, millis, time.millis(), reply));
    failed = reply == null || reply.status() >= 500;
    if (reply != null) {
      look(sent.kind(), reply);
    }
    next();
  }

  private void look(Kind kind, ApiReply reply) {
    String version = reply.header("etag");
    if (version != null && reply.status() < 300) {
      var basket = ApiJson.json(reply.body());
      memory.sees(
          new Seen(
              version,
              ApiJson.money(basket.path("total")),
              ApiJson.contents(basket.path("items")),
              basket.path("pricesUntil").asText()));
    } else if (kind == Kind.CHECKOUT && reply.status() == 202 || reply.status() == 404) {
      memory.sees(null);
    }
  }
}
