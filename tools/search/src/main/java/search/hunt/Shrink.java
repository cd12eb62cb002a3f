package search.hunt;

import java.util.ArrayList;
import java.util.List;
import search.choice.Decisions;
import search.choice.Recorded;
import search.history.History;
import search.history.Judgement;
import search.judge.ShopRule;
import search.shop.ShopSpec;

/**
 * Leaves out of a history what it does not need to break its rule: first many decisions at once,
 * then one after the other, and in the end it makes values smaller. A decision does not depend on
 * how many others were made, so leaving one out changes only what it caused.
 */
public final class Shrink {
  private final ShopSpec spec;
  private final ShopRule rule;
  private final int enough;
  private Judgement best;

  private Shrink(ShopSpec spec, ShopRule rule, int enough, Judgement first) {
    this.spec = spec;
    this.rule = rule;
    this.enough = enough;
    this.best = first;
  }

  /** A history that breaks the same rule, from which nothing can be left out. */
  public static Judgement of(ShopSpec spec, Judgement found, ShopRule rule) {
    return of(spec, found, rule, 0);
  }

  /** The same, but no further than to so many decisions. */
  public static Judgement of(ShopSpec spec, Judgement found, ShopRule rule, int enough) {
    var shrink = new Shrink(spec, rule, enough, found);
    shrink.best = History.run(spec, List.of(rule), new Recorded(found.decisions()));
    if (!shrink.best.breaks(rule)) {
      throw new IllegalStateException(
          "A history, repeated, no longer breaks the rule '"
              + rule.words()
              + "': it is not determined"
              + " by its decisions");
    }
    int before;
    do {
      before = shrink.weight();
      shrink.leaveOut();
      shrink.lower();
      if (shrink.weight() == before) {
        shrink.leavePairsOut();
      }
    } while (shrink.weight() < before && !shrink.isEnough());
    return shrink.best;
  }

  private boolean isEnough() {
    return best.decisions().size() <= enough;
  }

  private int weight() {
    return best.decisions().values().values().stream().mapToInt(value -> 1000 + value).sum();
  }

  private void leaveOut() {
    for (int size = Math.max(1, best.decisions().size() / 2); size >= 1; size /= 2) {
      var names = new ArrayList<>(best.decisions().values().keySet());
      for (int from = names.size() - 1; from >= 0; from -= size) {
        attempt(best.decisions().without(some(names, from, size)));
      }
    }
  }

  /** Some decisions need one another: a fault, and the request that it is about. */
  private void leavePairsOut() {
    var names = List.copyOf(best.decisions().values().keySet());
    for (int one = 0; one < names.size(); one++) {
      for (int other = one + 2; other < names.size(); other++) {
        if (attempt(best.decisions().without(List.of(names.get(one), names.get(other))))) {
          return;
        }
      }
    }
  }

  private static List<String> some(List<String> names, int last, int size) {
    return names.subList(Math.max(0, last - size + 1), last + 1);
  }

  private void lower() {
    for (String name : List.copyOf(best.decisions().values().keySet())) {
      for (int value = 1; value < best.decisions().of(name); value++) {
        if (attempt(best.decisions().with(name, value))) {
          break;
        }
      }
    }
  }

  private boolean attempt(Decisions fewer) {
    if (fewer.equals(best.decisions()) || isEnough()) {
      return false;
    }
    var verdict = History.run(spec, List.of(rule), new Recorded(fewer));
    boolean breaks = verdict.breaks(rule) && verdict.decisions().size() <= best.decisions().size();
    if (breaks) {
      best = verdict;
    }
    return breaks;
  }
}
