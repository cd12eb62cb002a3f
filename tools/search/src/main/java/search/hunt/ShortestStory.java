package search.hunt;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import search.history.Judgement;
import search.judge.ShopRule;
import search.shop.ShopSpec;

/**
 * What the first history comes to that breaks a rule, told about the rule that needs the fewest
 * decisions. Which other histories were run depends on the machine; which of them is the first does
 * not, nor does how many more are run to shrink it.
 */
public final class ShortestStory {
  /** Most of what can be left out is left out by then, and somebody waits for the story. */
  private static final long MOST_TRIED = 80;

  private ShortestStory() {}

  /** Empty if nothing was found. */
  public static Optional<StoryFile> of(ShopSpec spec, Map<ShopRule, Hunt.Found> found) {
    long first = found.values().stream().mapToLong(Hunt.Found::number).min().orElse(0);
    var rules =
        found.entrySet().stream()
            .filter(one -> one.getValue().number() == first)
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparing(ShopRule::name))
            .toList();
    return rules.stream()
        .findFirst()
        .map(rule -> Objects.requireNonNull(found.get(rule)).judgement())
        .map(history -> Shrink.quickly(spec, history, rules, MOST_TRIED))
        .map(shrunk -> StoryFile.of(shrunk, broken(shrunk, rules)));
  }

  private static ShopRule broken(Judgement shrunk, List<ShopRule> rules) {
    return rules.stream().filter(shrunk::breaks).findFirst().orElseThrow();
  }

  /** For people: the rule, and what happened. */
  public static List<String> words(StoryFile story) {
    return Stream.concat(Stream.of("Rule: " + story.rule().words(), ""), story.story().stream())
        .toList();
  }
}
