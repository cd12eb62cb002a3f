package search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import search.hunt.Hunt;
import search.hunt.OpenStories;
import search.hunt.ShortestStory;
import search.hunt.Shrink;
import search.hunt.StoryFile;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.rule.ShopRules;

/** A fixed set of histories; {@code ./course search} runs others. */
class SearchIT {
  private static final long SEED = 1;
  private static final long HISTORIES = 200;

  @Test
  void no_rule_is_broken_but_those_of_the_open_stories() {
    var found =
        new Hunt(Templates.SPEC, SEED, ShopRules.ALL).run(HISTORIES, () -> false, done -> {});

    assertThat(OpenStories.rules(OpenStories.in(Templates.ROOT)))
        .as("./course search --all --seed %d --runs %d tells how", SEED, HISTORIES)
        .containsAll(found.keySet());
  }

  @Test
  void what_is_found_is_shrunk_to_a_story_that_nothing_can_be_left_out_of() {
    // Every shop breaks it, so that there is always something to shrink.
    var rule = new Nobody();
    var found = new Hunt(Templates.SPEC, SEED, List.of(rule)).run(50, () -> false, done -> {});
    var first = Objects.requireNonNull(found.get(rule)).judgement();

    var story = StoryFile.of(Shrink.of(Templates.SPEC, first, rule), rule);

    assertThat(story.breaks()).isTrue();
    assertThat(story.decisions().size()).isBetween(2, 5);
    assertThat(story.again(Templates.SPEC)).isEqualTo(story);
    for (String decision : story.decisions().values().keySet()) {
      var without = new StoryFile(rule, story.decisions().with(decision, 0), story.story());
      assertThat(without.again(Templates.SPEC).breaks()).as("without %s", decision).isFalse();
    }
  }

  @Test
  void the_shortest_story_is_the_same_each_time() {
    var story = shortest();

    assertThat(story.breaks()).isTrue();
    assertThat(shortest().story()).isEqualTo(story.story());
    assertThat(ShortestStory.words(story)).startsWith("Rule: Nobody buys anything");
  }

  private static StoryFile shortest() {
    var hunt = new Hunt(Templates.SPEC, SEED, List.of(new Nobody()));
    var found = hunt.run(50, hunt::hasFound, done -> {});
    return ShortestStory.of(Templates.SPEC, found).orElseThrow();
  }

  private static final class Nobody extends ShopRule {
    Nobody() {
      super("NOBODY", "Nobody buys anything");
    }

    @Override
    public Stream<String> broken(HistoryEvidence evidence) {
      return evidence.orders().values().stream().map(order -> order.cause() + " bought something");
    }
  }
}
