package search.fault;

import search.choice.Choices;

/** The table's stream may stand still for minutes, in some histories: then checkouts wait. */
public final class StreamStop {
  /** What stands still. */
  public static final String NAME = "the stream's mapping";

  /** Likewise, for the table of the orders. */
  public static final String OF_ORDERS = "the mapping of the orders' stream";

  private StreamStop() {}

  /** Whether it may in this history. */
  public static boolean mayBe(Choices choices) {
    return choices.level(NAME + " stands still", FaultPlan.STANDING_PERMILLE.size()) > 2;
  }

  /** Whether a function looks after what waits for the stream. */
  static boolean isWatch(String function) {
    return function.endsWith("-watch");
  }

  /** Whether nothing else fails while it does: what is said of it has no other reason then. */
  static boolean isAlone(Choices choices) {
    return mayBe(choices) && choices.level("nothing else fails", 4) == 1;
  }
}
