package search.history;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import search.choice.Choices;
import search.fault.StreamStop;
import search.judge.Facts;
import search.judge.Resent;
import search.shop.SimulatedShop;
import search.story.StoryLines;
import search.time.Simulation;

/** Somebody whom an alarm has called, and who has the watch send again what waits. */
record OnCall(SimulatedShop shop, Simulation time, Choices choices, StoryLines story, Facts facts) {
  private static final String PREFIX = "checkout#";
  private static final int PERMILLE = 800;

  /** After the ordinary case, in which nobody does. */
  private static final List<Duration> MOMENTS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(50),
          Duration.ofMinutes(6),
          Duration.ofMinutes(12),
          Duration.ofMinutes(18));

  void open() {
    int permille = StreamStop.mayBe(choices) ? PERMILLE : 0;
    int moment = choices.choose("the operator sends again", permille, MOMENTS.size());
    if (moment > 0) {
      time.after(MOMENTS.get(moment), this::act);
    }
  }

  private void act() {
    var waiting = new TreeSet<String>();
    shop.basketTable()
        .items()
        .forEach(
            (key, item) -> {
              if (key.startsWith(PREFIX) && item.has("waiting")) {
                waiting.add(key.substring(PREFIX.length()));
              }
            });
    story.tell("The operator sends again what waits");
    shop.watch()
        .invoke(
            "the operator",
            Map.of("resend", true),
            result -> {
              var resent = new Resent(waiting, result.answer(), result.failure(), time.millis());
              story.tell("The operator hears " + resent.words());
              facts.resent(resent);
            });
  }
}
