package search.hunt;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import search.choice.Decisions;

/** Decisions that may do the work of several others. */
final class Substitutes {
  private static final Pattern STEP = Pattern.compile("^(\\S+\\.\\d+) does$");

  private Substitutes() {}

  /**
   * What makes things meet, whenever they were asked for: a stream that stands still for nearly as
   * long as anything fails, shoppers who act at the same moments, a slow table.
   */
  static Map<String, Integer> gathering() {
    return new TreeMap<>(
        Map.of(
            "the stream's mapping stands still", 3, "all act in step", 1, "Orders has a spell", 9));
  }

  /** A message that comes twice may do the work of one more shopper. */
  static List<String> duplicates(Decisions decisions) {
    return decisions.values().keySet().stream()
        .map(STEP::matcher)
        .filter(step -> step.matches())
        .map(step -> "the checkout of " + step.group(1) + " comes twice")
        .filter(name -> decisions.of(name) == 0)
        .toList();
  }
}
