package search.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import search.choice.Decisions;
import search.judge.BrokenRule;
import search.judge.ShopRule;

/** What became of a history. */
public record Judgement(Decisions decisions, List<String> story, List<BrokenRule> broken) {

  public Set<ShopRule> rules() {
    return broken.stream().map(BrokenRule::rule).collect(Collectors.toSet());
  }

  public boolean breaks(ShopRule rule) {
    return rules().contains(rule);
  }
}
