package search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import search.hunt.Hunt;
import search.hunt.OpenStories;
import search.hunt.Shrink;
import search.hunt.StoryFile;

/** A fixed set of histories; {@code ./course search} runs others. */
class SearchIT {
  private static final long SEED = 1;
  private static final long HISTORIES = 200;

  @Test
  void no_rule_is_broken_but_those_of_the_open_stories() {
    var open = OpenStories.rules(OpenStories.in(Templates.ROOT));

    var found = new Hunt(Templates.SPEC, SEED, open).run(HISTORIES, () -> false, done -> {});

    assertThat(found.keySet())
        .as(
            "./course search --seed %d --runs %d tells how; it took %s",
            SEED, HISTORIES, found.values())
        .isEmpty();
  }

  @Test
  void what_is_found_is_shrunk_to_a_story_that_can_be_told_again() {
    var hunt = new Hunt(Templates.SPEC, SEED, EnumSet.noneOf(search.judge.ShopRule.class));
    var found = hunt.run(HISTORIES, hunt::hasFound, done -> {});
    var rule = found.keySet().iterator().next();
    var first = found.get(rule).judgement();

    var story = StoryFile.of(Shrink.of(Templates.SPEC, first, rule), rule);

    assertThat(story.breaks()).isTrue();
    assertThat(story.decisions().size()).isLessThanOrEqualTo(12);
    assertThat(story.again(Templates.SPEC)).isEqualTo(story);
    for (String decision : story.decisions().values().keySet()) {
      var without = new StoryFile(rule, story.decisions().with(decision, 0), story.story());
      assertThat(without.again(Templates.SPEC).breaks()).as("without %s", decision).isFalse();
    }
  }
}
