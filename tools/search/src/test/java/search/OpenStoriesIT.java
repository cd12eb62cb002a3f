package search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import search.hunt.OpenStories;
import search.hunt.StoryFile;

/** What is known to go wrong still does: a mended story is closed, and its rule holds. */
class OpenStoriesIT {
  private static final Path FOLDER = OpenStories.in(Templates.ROOT);

  @TestFactory
  Stream<DynamicTest> an_open_story_still_breaks_its_rule() {
    return OpenStories.files(FOLDER).stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> breaks(file)));
  }

  private static void breaks(Path file) throws Exception {
    var again = StoryFile.read(file).again(Templates.SPEC);

    assertThat(again.breaks())
        .as("%s no longer breaks '%s': git mv it to stories/closed", file, again.rule().words())
        .isTrue();
    assertThat(again.text())
        .as("tell it again: ./course search --replay %s > aside; mv aside %s", file, file)
        .isEqualTo(Files.readString(file));
  }

  @Test
  void each_rule_that_is_left_out_has_one_story() {
    assertThat(OpenStories.files(FOLDER)).hasSameSizeAs(OpenStories.rules(FOLDER));
  }
}
