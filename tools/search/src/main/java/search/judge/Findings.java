package search.judge;

import java.util.ArrayList;
import java.util.List;

/** What was found broken, in the order in which it was found. */
final class Findings {
  private final List<BrokenRule> broken = new ArrayList<>();

  void require(ShopRule rule, boolean holds, String what) {
    if (!holds) {
      broken.add(new BrokenRule(rule, what));
    }
  }

  List<BrokenRule> broken() {
    return broken;
  }
}
