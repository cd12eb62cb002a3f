package search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import search.choice.Decisions;
import search.choice.Recorded;
import search.history.History;
import search.hunt.OpenStories;
import search.hunt.StoryFile;
import search.rule.ShopRules;

/** What once went wrong does not again. A closed story is as it was told when it broke its rule. */
class ClosedStoriesIT {
  private static final Path OPEN = OpenStories.in(Templates.ROOT);

  @TestFactory
  Stream<DynamicTest> a_closed_story_breaks_no_rule_any_more() {
    return closed().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> holds(file)));
  }

  private static List<Path> closed() {
    return OpenStories.files(OpenStories.closedIn(Templates.ROOT));
  }

  private static void holds(Path file) {
    var told = StoryFile.read(file);
    var again =
        History.run(Templates.SPEC, OpenStories.othersThan(OPEN), new Recorded(told.decisions()));

    assertThat(again.broken()).as("./course search --replay %s", file).isEmpty();
    assertThat(told.isToldBy(StoryFile.of(again, told.rule())))
        .as(
            "%s says nothing any more: most of its decisions have no part in it, since their names"
                + " have changed. Find it anew, with a mistake planted",
            file)
        .isTrue();
  }

  /** Its decisions have names that no call of this shop asks for. */
  @TestFactory
  Stream<DynamicTest> a_story_of_another_shop_says_nothing() {
    return closed().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> saysNothing(StoryFile.read(file))));
  }

  private static void saysNothing(StoryFile told) {
    var decisions = new TreeMap<String, Integer>();
    told.decisions().values().forEach((name, value) -> decisions.put("another " + name, value));
    var foreign = new StoryFile(told.rule(), new Decisions(decisions), told.story());
    var again = foreign.again(Templates.SPEC);

    assertThat(foreign.isToldBy(again)).isFalse();
    assertThat(foreign.unasked(again)).containsExactlyElementsOf(decisions.keySet());
  }

  @Test
  void each_story_names_a_rule() {
    assertThat(closed()).allSatisfy(file -> ShopRules.named(StoryFile.read(file).rule().name()));
  }
}
