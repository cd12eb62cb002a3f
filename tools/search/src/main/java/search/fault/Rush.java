package search.fault;

import search.choice.Choices;

/** In some histories all do the same at once: they fill their baskets, then they check out. */
public final class Rush {
  private Rush() {}

  /** Whether this history is one of them. */
  public static boolean of(Choices choices) {
    return choices.level("rush", 3) == 1;
  }
}
