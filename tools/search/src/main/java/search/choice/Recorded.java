package search.choice;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Repeats recorded decisions; what is not recorded is 0. */
public final class Recorded implements Choices {
  private final Decisions recorded;
  private final Map<String, Integer> used = new HashMap<>();

  public Recorded(Decisions recorded) {
    this.recorded = recorded;
  }

  /** All that are repeated, whether or not anybody asks for them. */
  public Decisions recorded() {
    return recorded;
  }

  @Override
  public int choose(String name, int permille, int options, IntPredicate allowed) {
    int value = recorded.of(name);
    if (value <= 0 || value >= options) {
      return 0;
    }
    used.put(name, value);
    return value;
  }

  @Override
  public int level(String name, int options) {
    return options - 1;
  }

  /** Only those that were asked for: the others have no part in this history. */
  @Override
  public Decisions made() {
    return Decisions.of(used);
  }
}
