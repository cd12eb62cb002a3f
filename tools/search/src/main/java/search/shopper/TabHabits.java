package search.shopper;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import search.choice.Choices;
import search.fault.Rush;
import search.fault.StreamStop;

/** Decides what one tab does; histories differ in what their shoppers are like. */
record TabHabits(String tab, Choices choices) {
  /** Some more than once, because they are done more often; the first is to do nothing. */
  private static final List<String> ACTIONS =
      List.of(
          "",
          "fill",
          "check out",
          "send again",
          "change",
          "look",
          "fill",
          "check out",
          "check out",
          "fill",
          "send again",
          "remove",
          "check out again");

  private static final List<Integer> VARIETIES = List.of(3, 5, ACTIONS.size());

  private static final int ACTS_PERMILLE = 750;
  private static final List<String> RUSH = List.of("fill", "check out");
  private static final int RUSH_PERMILLE = 970;
  private static final int WAITS_PERMILLE = 500;
  private static final int CLICKS_PERMILLE = 200;
  private static final int TRIES_AGAIN_PERMILLE = 600;
  private static final int COMES_BACK_PERMILLE = 250;

  /** After the ordinary case. */
  private static final List<Duration> COMES_BACK =
      List.of(Duration.ZERO, Duration.ofSeconds(150), Duration.ofMinutes(5));

  /** After the ordinary case. */
  private static final List<Duration> CLICKS =
      Stream.of(0, 10, 2, 6, 16, 30, 400, 200).map(Duration::ofMillis).toList();

  /**
   * What is done in a step; empty if nothing is.
   *
   * @param number of the step, from 1 on
   */
  String does(String step, int number) {
    int action =
        choices.choose(step + " does", busy(), variety(), value -> isAllowed(value, number));
    return ACTIONS.get(action);
  }

  /**
   * In a rush all fill their baskets at once, and then all check out at once. Where the stream may
   * stand still, most come to buy as well: what waits is of all ages then.
   */
  private boolean isAllowed(int action, int number) {
    String wanted = number > RUSH.size() || !comesToBuy() ? "" : RUSH.get(number - 1);
    return wanted.isEmpty() || ACTIONS.get(action).equals(wanted);
  }

  private boolean comesToBuy() {
    return isRush() || StreamStop.mayBe(choices) && choices.level(tab + " comes to buy", 4) > 0;
  }

  private boolean isRush() {
    return Rush.of(choices);
  }

  /** Some tabs are never opened, so that histories differ in how much happens at once. */
  private int busy() {
    if (comesToBuy()) {
      return RUSH_PERMILLE;
    }
    return choices.level(tab + " is open", 3) == 0 ? 0 : ACTS_PERMILLE;
  }

  /** How many kinds of actions there are: in a rush, shoppers only fill baskets and check out. */
  private int variety() {
    return VARIETIES.get(choices.level("variety", VARIETIES.size()));
  }

  /** How often, of a thousand times, a step does not come after the ordinary time. */
  int unsteadiness() {
    return isRush() || choices.level("hurry", 3) == 0 ? 0 : WAITS_PERMILLE;
  }

  /** Who hears that something failed, or hears nothing, often sends it again. */
  boolean triesAgain(String step) {
    return choices.choose(step + " tries again", TRIES_AGAIN_PERMILLE, 2) > 0;
  }

  /** How soon a second click follows; zero if none does. */
  Duration clicksTwice(String step) {
    int permille = choices.level("impatience", 3) > 1 ? CLICKS_PERMILLE : 0;
    return CLICKS.get(choices.choose(step + " is clicked twice", permille, CLICKS.size()));
  }

  /** How much later the browser is opened again; zero if it is not. */
  Duration comesBack() {
    return COMES_BACK.get(
        choices.choose(tab + " comes back", COMES_BACK_PERMILLE, COMES_BACK.size()));
  }
}
