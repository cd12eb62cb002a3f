package search.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import search.choice.Decisions;
import search.judge.Broken;
import search.judge.Rule;

/** What became of a history. */
public record Verdict(Decisions decisions, List<String> story, List<Broken> broken) {

  public Set<Rule> rules() {
    return broken.stream().map(Broken::rule).collect(Collectors.toSet());
  }

  public boolean breaks(Rule rule) {
    return rules().contains(rule);
  }
}
