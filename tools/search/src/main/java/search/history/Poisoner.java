package search.history;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import search.choice.Choices;
import search.judge.Facts;
import search.queue.FalseOrder;
import search.queue.Poison;
import search.queue.SimulatedQueue;
import search.shop.SimulatedShop;
import search.story.StoryLines;
import search.time.Simulation;

/**
 * Somebody who may send to a queue, and now and then sends what is no message for it, at the moment
 * at which a good one comes.
 *
 * @param where the queue, in words
 * @param often how often, of a thousand times: histories differ
 * @param bodies what is sent
 */
record Poisoner(
    SimulatedQueue queue,
    String where,
    List<Integer> often,
    Function<Poison, String> bodies,
    Simulation time,
    Choices choices,
    StoryLines story,
    Facts facts) {
  private static final List<Integer> CHECKOUTS = List.of(0, 0, 100, 500);
  private static final List<Integer> ORDERS = List.of(0, 0, 0, 0, 0, 500);

  static void watchAll(
      SimulatedShop shop, Simulation time, Choices choices, StoryLines story, Facts facts) {
    new Poisoner(shop.orderQueue(), "order", CHECKOUTS, Poison::body, time, choices, story, facts)
        .watch("poison");
    new Poisoner(
            shop.receiptQueue(), "receipt", ORDERS, FalseOrder::of, time, choices, story, facts)
        .watch("poison for receipts");
  }

  private void watch(String level) {
    int permille = often.get(choices.level(level, often.size()));
    queue.onSent((name, wait) -> poison(name, wait, permille));
  }

  private void poison(String name, Duration wait, int permille) {
    int kind = choices.choose(name + " has a bad neighbour", permille, Poison.values().length);
    if (kind > 0) {
      time.after(wait, () -> put(Poison.values()[kind]));
    }
  }

  private void put(Poison poison) {
    story.tell("Somebody puts a message " + poison.words() + " into the " + where + " queue");
    facts.poisoned();
    queue.put("the poison", bodies.apply(poison));
  }
}
