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
  private static final int HALF = 500;
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
    var outboxes = shop.spec().outboxes();
    int which = choices.choose("what the operator sends again", HALF, outboxes.size());
    var outbox = outboxes.get(which);
    var waiting = new TreeSet<String>();
    shop.tables()
        .named(outbox.mapping().table())
        .items()
        .forEach(
            (key, item) -> {
              if (key.startsWith(outbox.prefix()) && item.has("waiting")) {
                waiting.add(outbox.orderOf(key));
              }
            });
    story.tell("The operator sends again every " + outbox.what() + " that waits");
    shop.watch(outbox)
        .invoke(
            "the operator",
            Map.of("resend", true),
            result -> {
              var resent =
                  new Resent(outbox, waiting, result.answer(), result.failure(), time.millis());
              story.tell("The operator hears " + resent.words());
              facts.resent(resent);
            });
  }
}
