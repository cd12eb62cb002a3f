package search.agree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import search.choice.Decisions;
import search.choice.Recorded;

/**
 * Sampled histories leave behind on the local cloud what they leave behind in simulated time: what
 * the shopper heard, the items of the tables, the dead letters, and how often the stream and the
 * queue have invoked their functions. Histories are drawn until each kind of thing that can go
 * wrong in both places has gone wrong; {@code -Dseed=N} draws others.
 */
class CloudAgreesIT {
  private static final long SEED = Long.getLong("seed", 19);
  private static final int MOST_DRAWN = 5_000;

  /** What a busy machine does is not always noticed; but it does not do it each time. */
  private static final int TRIES = 3;

  /** A call may time out that nobody decided about: such a run says nothing, and does not count. */
  private static final int MOST_RUNS = 12;

  private static RealShop shop;

  @BeforeAll
  static void start() {
    shop = new RealShop();
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  void a_history_leaves_behind_the_same_in_simulated_time_and_on_the_local_cloud() {
    var faults = new RealFaults(shop.cloud().faults(), new Decisions(new TreeMap<>()));
    shop.cloud().gateway().add(faults);
    shop.sellEverything();
    Set<String> missing = Kinds.all();
    for (int drawn = 0; !missing.isEmpty() && drawn < MOST_DRAWN; drawn++) {
      var choices = new Possible(SEED * MOST_DRAWN, drawn, missing);
      if (new SimulatedRun("somebody", choices).isShort()
          && missing.removeAll(Kinds.of(choices.made()))) {
        compare(drawn, choices.made(), faults);
      }
    }

    assertThat(missing).as("what never went wrong").isEmpty();
  }

  private static void compare(int history, Decisions decisions, RealFaults faults) {
    int tries = 0;
    for (int number = 1; ; number++) {
      String shopper = shop.newShopper(String.format(Locale.ROOT, "h%dx%d", history, number));
      var model = new SimulatedRun(shopper, new Recorded(decisions));
      var run = new RealRun(shop, faults, model, shopper);
      String left = run.of(new Recorded(decisions)) + leftOver(faults);
      boolean agrees = left.equals(model.leftBehind().text());
      tries += faults.takeLate() ? 0 : 1;
      if (agrees || tries == TRIES || number == MOST_RUNS || !run.clears()) {
        assertThat(left)
            .as("%s%n%s", decisions, String.join("\n", model.story()))
            .isEqualTo(model.leftBehind().text());
        return;
      }
    }
  }

  /** Faults that should have happened on the local cloud, and have not. */
  private static String leftOver(RealFaults faults) {
    int leftOver = faults.leftOver();
    return leftOver == 0 ? "" : "\nfaults that did not happen: " + leftOver;
  }
}
