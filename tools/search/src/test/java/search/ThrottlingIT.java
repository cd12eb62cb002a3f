package search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import search.choice.Decisions;
import search.choice.Recorded;
import search.history.History;
import search.history.Judgement;
import search.rule.ShopRules;

/**
 * What becomes of a checkout for which Lambda has no worker, or the API no token: nothing that was
 * accepted is lost, and what was not accepted is said.
 */
class ThrottlingIT {
  private static final Map<String, Integer> CHECKOUT = Map.of("ada.1 does", 1, "ada.2 does", 2);

  /** From the beginning on, for a quarter of an hour. */
  private static final int LONG = 57;

  @Test
  void a_message_for_which_no_worker_is_free_comes_again() {
    var history = run("batch 1 ordering-checkout finds no worker", 1);

    assertThat(story(history))
        .contains("batch 1 ordering-checkout is not started: others have all workers")
        .containsPattern("2:05\\.\\d+  The order of ada.2 is written");
  }

  @Test
  void a_record_for_which_no_worker_is_free_comes_again() {
    var history = run("stream batch 1 basket-relay finds no worker", 1);

    assertThat(story(history))
        .contains("stream batch 1 basket-relay is not started")
        .contains("The order of ada.2 is written");
  }

  @Test
  void a_request_for_which_no_worker_is_free_fails_and_buys_nothing() {
    var history = run("ada.2 basket-api finds no worker", 1);

    assertThat(story(history)).contains("ada.2: ada hears 500").doesNotContain("The order of");
  }

  @Test
  void a_request_beyond_the_rate_of_the_stage_is_told_so_and_buys_nothing() {
    var history = run("ada.2 comes when others", 1);

    assertThat(story(history)).contains("ada.2: ada hears 429").doesNotContain("The order of");
  }

  @Test
  void a_consumer_that_gets_no_worker_for_long_leaves_a_dead_letter_and_an_alarm() {
    var history = run("Lambda for ordering-checkout has a spell", LONG);

    assertThat(story(history)).contains("the checkout of ada.2 is set aside: received 3 times");
  }

  private static String story(Judgement history) {
    return String.join("\n", history.story());
  }

  private static Judgement run(String name, int value) {
    var decisions = new TreeMap<>(CHECKOUT);
    decisions.put(name, value);
    var history =
        History.run(Templates.SPEC, ShopRules.ALL, new Recorded(new Decisions(decisions)));
    assertThat(history.broken()).as(story(history)).isEmpty();
    assertThat(history.decisions().values()).as(story(history)).containsKey(name);
    return history;
  }
}
