package search.history;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import search.choice.Choices;
import search.erase.Eraser;
import search.fault.FaultPlan;
import search.judge.Facts;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.rule.ShopRules;
import search.shop.ShopSpec;
import search.shop.SimulatedShop;
import search.shopper.Attempt;
import search.shopper.Tab;
import search.shopper.TabMemory;
import search.story.StoryLines;
import search.table.TableWrite;
import search.time.Simulation;

/** Runs one history to its end and judges it. */
public final class History {
  /** By then everything must have come to rest. */
  private static final Duration LONGEST = Duration.ofHours(4);

  /** For the alarms: they need some periods. */
  private static final Duration AFTERWARDS = Duration.ofMinutes(25);

  private static final List<String> SHOPPERS = List.of("ada", "bob", "cyd");
  private static final List<String> TABS = List.of("", "-2");

  private static final int SHARE_PERMILLE = 500;

  /** They come in some histories only, and all at once; one has a name like an outbox record's. */
  private static final List<String> CROWD =
      List.of(
          "dan",
          "eve",
          "fay",
          "gil",
          "hal",
          "ida",
          "joe",
          "kim",
          "leo",
          "mia",
          "ned",
          "checkout-oda");

  private History() {}

  /** Judges it by some rules. */
  public static Judgement run(ShopSpec spec, List<ShopRule> rules, Choices choices) {
    return run(spec, rules, choices, shop -> {});
  }

  /**
   * Runs a history under somebody's eyes.
   *
   * @param watcher sees the shop before anything happens
   */
  public static Judgement run(
      ShopSpec spec, List<ShopRule> rules, Choices choices, Consumer<SimulatedShop> watcher) {
    var time = new Simulation();
    var story = new StoryLines(time);
    var faults = new FaultPlan(choices, time, story);
    var facts = new Facts();
    var shop = new SimulatedShop(spec, time, faults, story, facts::called);
    Catalogue.fill(shop.productTable());
    watcher.accept(shop);
    shop.tables().all().forEach(table -> table.watch(facts::written));
    shop.orderTable().watch(change -> tellOf(change, story));
    var eraser = new Eraser(shop, SHOPPERS, time, choices, story, facts);
    Consumer<Attempt> heard =
        attempt -> {
          facts.heard(attempt);
          eraser.heard(attempt);
        };
    OpensTabs tabs =
        (shopper, name, memory) ->
            new Tab(
                    shopper,
                    name,
                    memory,
                    shop.basket(),
                    time,
                    choices,
                    faults,
                    story,
                    eraser::isGone,
                    heard)
                .open();
    for (String shopper : SHOPPERS) {
      boolean shares =
          choices.choose(shopper + "'s tabs share what they see", SHARE_PERMILLE, 2) > 0;
      var shared = new TabMemory();
      for (String tab : TABS) {
        tabs.open(shopper, shopper + tab, shares ? shared : new TabMemory());
      }
    }
    var crowd = choices.level("crowd", 4) > 2 ? CROWD : List.<String>of();
    crowd.forEach(shopper -> tabs.open(shopper, shopper, new TabMemory()));
    List.of("keeper", "keeper-2")
        .forEach(k -> new Shopkeeper(k, shop.products(), time, choices, story, facts).open());
    new OnCall(shop, time, choices, story, facts).open();
    new Intruder(shop, SHOPPERS, time, choices, story, facts).open();
    Poisoner.watchAll(shop, time, choices, story, facts);
    new Stranger(shop.bus(), shop.spec().bus(), time, choices, story).open();
    boolean rested = time.rest(LONGEST);
    if (rested) {
      faults.end();
      new LastLooks(shop, facts, choices).of(SHOPPERS, crowd);
      time.rest(LONGEST.multipliedBy(2));
      time.pass(AFTERWARDS);
    }
    shop.metrics().end(time.millis());
    var evidence = new HistoryEvidence(facts, shop, faults.struck(), rested);
    return new Judgement(choices.made(), story.lines(), ShopRules.broken(rules, evidence));
  }

  /** Opens a tab of a shopper's. */
  private interface OpensTabs {
    void open(String shopper, String name, TabMemory memory);
  }

  private static void tellOf(TableWrite change, StoryLines story) {
    if (change.after() != null) {
      var what = change.onlyMarks() ? " waits no longer" : " is written";
      story.tell("The order of " + change.after().at("/correlationId/S").asText() + what);
    }
  }
}
