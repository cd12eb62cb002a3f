package search.hunt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import search.choice.Decisions;
import search.choice.Recorded;
import search.history.History;
import search.history.Judgement;
import search.judge.ShopRule;
import search.shop.ShopSpec;

/**
 * Leaves out of a history what it does not need to break its rule: first many decisions at once,
 * then one after the other, and in the end it makes values smaller. A decision does not depend on
 * how many others were made, so leaving one out changes only what it caused. Where several can only
 * be left out together, they are alike ({@link DecisionGroups}), two, or no longer needed once
 * something else brings about the moment at which it all happens.
 */
public final class Shrink {
  private final Function<Decisions, Judgement> history;
  private final List<ShopRule> rules;
  private final int enough;
  private final long most;
  private final Set<Decisions> tried = new HashSet<>();
  private Judgement best;

  private Shrink(
      Function<Decisions, Judgement> history,
      List<ShopRule> rules,
      int enough,
      long most,
      Judgement first) {
    this.history = history;
    this.rules = rules;
    this.enough = enough;
    this.most = most;
    this.best = first;
  }

  /** A history that breaks the same rule, from which nothing can be left out. */
  public static Judgement of(ShopSpec spec, Judgement found, ShopRule rule) {
    return of(spec, found, List.of(rule), 0);
  }

  /**
   * A history that breaks one of some rules, whichever needs the least, shrunk no further than to
   * so many decisions.
   */
  public static Judgement of(ShopSpec spec, Judgement found, List<ShopRule> rules, int enough) {
    return of(d -> History.run(spec, rules, new Recorded(d)), found, rules, enough);
  }

  /**
   * The same for what runs histories in some other way.
   *
   * @param history runs what was decided
   */
  static Judgement of(
      Function<Decisions, Judgement> history, Judgement found, List<ShopRule> rules, int enough) {
    var shrink = new Shrink(history, rules, enough, Long.MAX_VALUE, found);
    shrink.run();
    return shrink.best;
  }

  /**
   * A short history that breaks one of some rules, whichever needs the least, found by running few
   * others.
   *
   * @param most how many are run
   */
  static Judgement quickly(ShopSpec spec, Judgement found, List<ShopRule> rules, long most) {
    var shrink = new Shrink(d -> History.run(spec, rules, new Recorded(d)), rules, 0, most, found);
    shrink.run();
    return shrink.best;
  }

  private void run() {
    best = history.apply(best.decisions());
    if (!breaks(best)) {
      throw new IllegalStateException(
          "A history, repeated, no longer breaks the rule '"
              + rules.getFirst().words()
              + "': it is not determined"
              + " by its decisions");
    }
    int before;
    do {
      before = weight();
      leaveGroupsOut();
      leaveOut();
      lower();
      if (weight() == before) {
        Substitutes.gathering().forEach(this::gather);
        swap();
      }
      if (weight() == before) {
        leavePairsOut();
      }
    } while (weight() < before && !isEnough());
  }

  private boolean breaks(Judgement verdict) {
    return rules.stream().anyMatch(verdict::breaks);
  }

  private boolean isEnough() {
    return best.decisions().size() <= enough || tried.size() >= most;
  }

  private int weight() {
    return best.decisions().values().values().stream().mapToInt(value -> 1000 + value).sum();
  }

  private void leaveGroupsOut() {
    DecisionGroups.of(best.decisions()).forEach(group -> attempt(best.decisions().without(group)));
  }

  /** With one decision more, several others may have become superfluous. */
  private void gather(String name, int value) {
    var before = best;
    if (isEnough() || before.decisions().of(name) > 0) {
      return;
    }
    var more = history.apply(before.decisions().with(name, value));
    if (!breaks(more)) {
      return;
    }
    best = more;
    leaveGroupsOut();
    leaveOut();
    if (best.decisions().size() >= before.decisions().size()) {
      best = before;
    }
  }

  private void swap() {
    for (var actor : DecisionGroups.actors(best.decisions())) {
      for (String more : Substitutes.duplicates(best.decisions())) {
        if (attempt(best.decisions().without(actor).with(more, 1))) {
          break;
        }
      }
    }
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
    if (fewer.equals(best.decisions()) || isEnough() || !tried.add(fewer)) {
      return false;
    }
    var verdict = history.apply(fewer);
    boolean breaks = breaks(verdict) && verdict.decisions().size() <= best.decisions().size();
    if (breaks) {
      best = verdict;
    }
    return breaks;
  }
}
