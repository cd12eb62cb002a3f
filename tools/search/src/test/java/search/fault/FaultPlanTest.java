package search.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import search.choice.Seeded;
import search.story.StoryLines;
import search.time.Simulation;

/** How histories differ in what fails. */
class FaultPlanTest {
  private static final long HISTORIES = 4_000;

  /** In the order in which a history comes to them. */
  private static final List<String> SERVICES =
      List.of("Products", "Baskets", "the bus", "the way from the bus to its queues", "Orders");

  private static final List<String> KINDS =
      List.of("losses", "duplicates", "order", "clocks", "late messages", "no workers");

  @Test
  void in_one_history_of_some_nothing_fails_at_all() {
    long faultless = seeds().filter(seed -> struck(seed).isEmpty()).count();

    assertThat(faultless).isBetween(HISTORIES / 20, HISTORIES / 8);
  }

  @Test
  void in_some_histories_the_stream_stands_still_and_nothing_else_fails() {
    long alone = seeds().filter(seed -> struck(seed).equals(Set.of(stop()))).count();

    assertThat(alone).isBetween(HISTORIES / 50, HISTORIES / 15);
  }

  @Test
  void in_some_rushes_the_orders_alone_are_slow_from_the_beginning_and_for_long() {
    long slow =
        seeds()
            .filter(seed -> Rush.of(new Seeded(seed)))
            .filter(seed -> slowServices(seed).equals(List.of("Orders")))
            .count();

    assertThat(slow).isGreaterThan(HISTORIES / 80);
  }

  private static LongStream seeds() {
    return LongStream.range(0, HISTORIES);
  }

  private static String stop() {
    return StreamStop.NAME + " stands still";
  }

  /** What fails in a history of many calls, of which much else may be said. */
  private static Set<String> struck(long seed) {
    var plan = plan(seed, new Simulation());
    plan.standing(StreamStop.NAME, 4);
    for (int call = 0; call < 100; call++) {
      String service = SERVICES.get(call % SERVICES.size());
      plan.ofCall("call " + call, service, "ada." + call % 5);
      for (String kind : KINDS) {
        plan.chosen(kind + " of call " + call, kind, 3);
      }
    }
    return plan.struck();
  }

  /** Those that need more than a second for each call, also when it comes for the last time. */
  private static List<String> slowServices(long seed) {
    var time = new Simulation();
    var plan = plan(seed, time);
    SERVICES.forEach(plan::isDown);
    time.pass(Duration.ofMinutes(10));
    return SERVICES.stream()
        .filter(service -> plan.ofCall("", service, "").latency().toMillis() >= 1_000)
        .toList();
  }

  private static FaultPlan plan(long seed, Simulation time) {
    return new FaultPlan(new Seeded(seed), time, new StoryLines(time));
  }
}
