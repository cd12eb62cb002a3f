package search.history;

import java.time.Duration;
import java.util.List;
import search.choice.Choices;
import search.judge.Facts;
import search.queue.Poison;
import search.queue.SimulatedQueue;
import search.story.StoryLines;
import search.time.Simulation;

/** Somebody who may send to the order queue, and now and then sends what is no checkout. */
final class Poisoner {
  private static final List<Duration> MOMENTS =
      List.of(
          Duration.ZERO,
          Duration.ofMillis(4500),
          Duration.ofMillis(5400),
          Duration.ofSeconds(23),
          Duration.ofSeconds(64));
  private static final int PERMILLE = 250;

  private Poisoner() {}

  static void plan(
      SimulatedQueue queue, Simulation time, Choices choices, StoryLines story, Facts facts) {
    int moment = choices.choose("somebody poisons the queue", PERMILLE, MOMENTS.size());
    if (moment > 0) {
      time.after(
          MOMENTS.get(moment),
          () -> {
            story.tell("Somebody puts a message that nobody can read into the order queue");
            facts.poisoned();
            queue.put("the poison", Poison.body());
          });
    }
  }
}
