package search.history;

import java.time.Duration;
import java.util.List;
import search.choice.Choices;
import search.judge.Facts;
import search.queue.Poison;
import search.queue.SimulatedQueue;
import search.story.StoryLines;
import search.time.Simulation;

/**
 * Somebody who may send to the order queue, and now and then sends what is no checkout, at the
 * moment at which a checkout comes.
 */
record Poisoner(
    SimulatedQueue queue, Simulation time, Choices choices, StoryLines story, Facts facts) {
  private static final List<Integer> PERMILLE = List.of(0, 0, 100, 500);

  void watch() {
    int permille = PERMILLE.get(choices.level("poison", PERMILLE.size()));
    queue.onSent((name, wait) -> poison(name, wait, permille));
  }

  private void poison(String name, Duration wait, int permille) {
    int kind = choices.choose(name + " has a bad neighbour", permille, Poison.values().length);
    if (kind > 0) {
      time.after(wait, () -> put(Poison.values()[kind]));
    }
  }

  private void put(Poison poison) {
    story.tell("Somebody puts a message " + poison.words() + " into the order queue");
    facts.poisoned();
    queue.put("the poison", poison.body());
  }
}
