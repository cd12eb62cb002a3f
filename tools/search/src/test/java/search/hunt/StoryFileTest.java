package search.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import search.choice.Decisions;
import search.rule.ShopRules;

class StoryFileTest {
  private static final StoryFile STORY =
      new StoryFile(
          ShopRules.named("TRIED"),
          new Decisions(new TreeMap<>(Map.of("ada.1 does", 1, "ada.2 does", 12))),
          List.of("  0:02.000  ada.1: ada sends POST /basket", "=> It was set aside"));

  @TempDir Path folder;

  @Test
  void a_story_that_is_cut_off_anywhere_is_refused_or_has_all_its_decisions() throws Exception {
    var file = folder.resolve("a.story");
    int end = STORY.text().indexOf("=> ");
    for (int length = 0; length < STORY.text().length(); length++) {
      Files.writeString(file, STORY.text().substring(0, length));
      if (length < end + "=> ".length()) {
        assertThatIllegalArgumentException()
            .as("%d characters", length)
            .isThrownBy(() -> StoryFile.whole(file))
            .withMessageStartingWith(file.toString());
      } else {
        assertThat(StoryFile.whole(file).decisions()).isEqualTo(STORY.decisions());
      }
    }
  }
}
