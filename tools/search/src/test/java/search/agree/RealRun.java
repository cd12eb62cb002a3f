package search.agree;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;
import search.Templates;
import search.api.ApiReply;
import search.api.Door;
import search.api.ShopRequest;
import search.choice.Recorded;
import search.fault.FaultPlan;
import search.shopper.Tab;
import search.shopper.TabMemory;
import search.story.StoryLines;
import search.time.Simulation;

/**
 * The same shopper's requests on the local cloud, one when what the one before caused is over. How
 * often functions are invoked is known from simulated time; a message that was handed back becomes
 * visible because the cloud's clock moves.
 */
final class RealRun implements Door {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofHours(4);
  private static final Duration LOOK = Duration.ofMillis(5);

  private final RealShop shop;
  private final RealFaults faults;
  private final SimulatedRun model;
  private final String shopper;
  private final List<String> replies = new ArrayList<>();
  private int advanced;

  /** Idle workers go when the clock moves. A new run does not know what was before. */
  private int warm = -1;

  RealRun(RealShop shop, RealFaults faults, SimulatedRun model, String shopper) {
    this.shop = shop;
    this.faults = faults;
    this.model = model;
    this.shopper = shopper;
  }

  /** What it leaves behind, as text; or what was not over in time. */
  String of(Recorded choices) {
    var time = new Simulation();
    var story = new StoryLines(time);
    var plan = new FaultPlan(choices, time, story);
    faults.begin(choices.recorded());
    new Tab(
            shopper,
            "ada",
            new TabMemory(),
            this,
            time,
            choices,
            plan,
            story,
            _ -> false,
            attempt -> {})
        .open();
    try {
      time.rest(LONGEST);
    } catch (NotOver e) {
      return String.join("\n", replies) + "\n" + e.getMessage();
    } finally {
      faults.begin("");
    }
    var items = new ArrayList<>(shop.itemsOf(shopper));
    items.addAll(shop.takeDeadLetters());
    var lines = new ArrayList<>(replies);
    lines.addAll(LeftBehind.sorted(items));
    return new LeftBehind(lines).text();
  }

  /** Lets what is left of it come to an end; whether it does. */
  boolean clears() {
    faults.begin("");
    try {
      await("the end of what is left")
          .atMost(PATIENCE.multipliedBy(5))
          .pollInterval(PATIENCE.dividedBy(100))
          .until(
              () -> {
                shop.cloud().clock().advance(visibility());
                return shop.waiting() == 0;
              });
    } catch (ConditionTimeoutException e) {
      return false;
    }
    shop.takeDeadLetters();
    return true;
  }

  @Override
  public void send(String step, ShopRequest request, Consumer<ApiReply> heard) {
    try {
      if (faults.takeDeaths() || advanced > warm) {
        warm = advanced;
        faults.begin("");
        shop.warm(shopper);
      }
      faults.begin(step);
      var reply = shop.send(shopper, request);
      replies.add(LeftBehind.reply(step, reply));
      settle(step);
      heard.accept(reply);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void settle(String step) {
    try {
      await("the end of what " + step + " causes")
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(LOOK)
          .until(() -> isOver(step));
    } catch (ConditionTimeoutException e) {
      throw new NotOver(
          String.format(
              Locale.ROOT,
              "%s: %s in simulated time; here %s, and %d in the order queue",
              step,
              model.counted(step),
              counted(),
              shop.waiting()),
          e);
    }
  }

  private boolean isOver(String step) {
    if (!faults.isQuiet()) {
      return false;
    }
    var again = faults.takeAgain();
    if (!again.isMissingNode()) {
      shop.call("sqs", "SendMessage", again);
      return false;
    }
    var wanted = model.counted(step);
    if (faults.invoked("basket-relay") < wanted.relay()) {
      return false;
    }
    if (faults.handedBack() > 0) {
      advance();
      return false;
    }
    return faults.messages() >= wanted.messages()
        && counted().equals(wanted)
        && shop.waiting() == 0;
  }

  /** Not while a message is on its way to the consumer: it would become visible once more. */
  private void advance() {
    if (shop.waiting() == faults.handedBack()) {
      faults.clockMoves();
      advanced++;
      shop.cloud().clock().advance(visibility());
    }
  }

  private Counted counted() {
    return new Counted(
        faults.invoked("basket-relay"),
        faults.messages(),
        faults.invoked("ordering-relay"),
        shop.deadLetters());
  }

  private static Duration visibility() {
    return Templates.SPEC.queues().stream()
        .filter(queue -> queue.name().equals(Templates.SPEC.queueMapping().queue()))
        .findFirst()
        .orElseThrow()
        .visibility()
        .plusSeconds(1);
  }
}
