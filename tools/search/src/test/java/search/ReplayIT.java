package search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import search.choice.Recorded;
import search.choice.Seeded;
import search.history.History;
import search.hunt.StoryFile;
import search.rule.ShopRules;

/** A history is determined by its decisions. */
class ReplayIT {

  @Test
  void a_history_is_the_same_from_its_seed_and_from_its_decisions() {
    IntStream.range(0, 12)
        .forEach(
            seed -> {
              var first = History.run(Templates.SPEC, ShopRules.ALL, new Seeded(seed));
              var second = History.run(Templates.SPEC, ShopRules.ALL, new Seeded(seed));
              var again =
                  History.run(Templates.SPEC, ShopRules.ALL, new Recorded(first.decisions()));
              assertThat(second).as("seed %d", seed).isEqualTo(first);
              assertThat(again).as("seed %d, from its decisions", seed).isEqualTo(first);
            });
  }

  @Test
  void a_file_holds_all_that_a_story_needs(@TempDir Path folder) throws Exception {
    var told =
        StoryFile.of(
            History.run(Templates.SPEC, ShopRules.ALL, new Seeded(3)), ShopRules.named("KEPT"));
    var file = folder.resolve("a.story");
    told.write(file);

    assertThat(StoryFile.read(file).again(Templates.SPEC).text()).isEqualTo(Files.readString(file));
  }
}
