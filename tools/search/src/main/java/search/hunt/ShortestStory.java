package search.hunt;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import search.judge.ShopRule;
import search.shop.ShopSpec;

/**
 * Of all rules that the first history breaks, the story that needs the fewest decisions. Which
 * other histories were run depends on the machine; which of them is the first does not.
 */
public final class ShortestStory {
  /** Shrinking takes the longest. */
  private static final int MOST_SHRUNK = 3;

  private ShortestStory() {}

  /** Empty if nothing was found. */
  public static Optional<StoryFile> of(ShopSpec spec, Map<ShopRule, Hunt.Found> found) {
    long first = found.values().stream().mapToLong(Hunt.Found::number).min().orElse(0);
    return found.entrySet().stream()
        .filter(one -> one.getValue().number() == first)
        .sorted(Comparator.comparing(one -> one.getKey().name()))
        .limit(MOST_SHRUNK)
        .map(one -> shrunk(spec, one.getKey(), one.getValue()))
        .min(Comparator.comparingInt(story -> story.decisions().size()));
  }

  private static StoryFile shrunk(ShopSpec spec, ShopRule rule, Hunt.Found found) {
    return StoryFile.of(Shrink.of(spec, found.judgement(), rule), rule);
  }

  /** For people: the rule, and what happened. */
  public static List<String> words(StoryFile story) {
    return Stream.concat(Stream.of("Rule: " + story.rule().words(), ""), story.story().stream())
        .toList();
  }
}
