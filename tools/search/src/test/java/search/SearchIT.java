package search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import search.hunt.Hunt;
import search.hunt.OpenStories;
import search.hunt.Shrink;
import search.hunt.StoryFile;
import search.judge.ShopRule;

/** A fixed set of histories; {@code ./course search} runs others. */
class SearchIT {
  private static final long SEED = 1;
  private static final long HISTORIES = 200;
  private static Map<ShopRule, Hunt.Found> found = Map.of();

  @BeforeAll
  static void search() {
    found =
        new Hunt(Templates.SPEC, SEED, EnumSet.noneOf(ShopRule.class))
            .run(HISTORIES, () -> false, done -> {});
  }

  @Test
  void no_rule_is_broken_but_those_of_the_open_stories() {
    assertThat(OpenStories.rules(OpenStories.in(Templates.ROOT)))
        .as("./course search --all --seed %d --runs %d tells how", SEED, HISTORIES)
        .containsAll(found.keySet());
  }

  @Test
  void what_is_found_is_shrunk_to_a_story_that_can_be_told_again() {
    // One that an open story breaks; when it is mended, another, or a planted mistake.
    var rule = ShopRule.SEEN;
    var first = Objects.requireNonNull(found.get(rule)).judgement();

    var story = StoryFile.of(Shrink.of(Templates.SPEC, first, rule), rule);

    assertThat(story.breaks()).isTrue();
    assertThat(story.decisions().size()).isBetween(3, 12);
    assertThat(story.again(Templates.SPEC)).isEqualTo(story);
    for (String decision : story.decisions().values().keySet()) {
      var without = new StoryFile(rule, story.decisions().with(decision, 0), story.story());
      assertThat(without.again(Templates.SPEC).breaks()).as("without %s", decision).isFalse();
    }
  }
}
