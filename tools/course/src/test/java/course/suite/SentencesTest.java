package course.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Tally tally = new Tally();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatever_a_feature_holds_each_scenario_is_told_and_why_it_broke(long seed)
      throws IOException {
    List<String> expected = new ArrayList<>();
    int broken = 0;
    for (int i = 1; i <= 3; i++) {
      var feature = new GeneratedFeature(seed * 100 + i, "Feature " + i);
      Files.writeString(folder.resolve("feature-" + i + ".feature"), feature.text());
      expected.addAll(feature.told());
      broken += feature.tally().broken();
    }

    assertThat(run()).as("seed %d", seed).isEqualTo(expected);
    assertThat(tally.broken()).isEqualTo(broken);
    assertThat(tally.isGreen()).isEqualTo(broken == 0);
  }

  @Test
  void the_generated_features_hold_every_way_to_end() {
    String all = "";
    for (long seed = 1; seed <= 12; seed++) {
      for (int i = 1; i <= 3; i++) {
        all += String.join("\n", new GeneratedFeature(seed * 100 + i, "Feature").told());
      }
    }

    assertThat(all)
        .contains("fails", "waits", "throws", "has two", "misses", "before or after")
        .contains("ok Scenario", "ok Outline", "!! Outline", "Rule");
  }

  private List<String> run() {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Runtime.builder()
        .withRuntimeOptions(
            new RuntimeOptionsBuilder()
                .addFeature(FeatureWithLines.create(folder.toUri(), List.of()))
                .addGlue(GluePath.parse("course.suite"))
                .build())
        .withAdditionalPlugins(new Sentences(out, new Ink(false, false), tally))
        .build()
        .run();
    return lines();
  }

  /** As the generated feature expects them, see there. */
  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    boolean twice = false;
    for (String line : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
      boolean place = line.matches(" +at \\S+:\\d+");
      if (twice && !place) {
        continue;
      }
      lines.add(place ? line.replaceAll("at \\S+", "at …") : line);
      if (twice) {
        lines.add(lines.size() - 1, " ".repeat(line.indexOf('a')) + "…");
      }
      twice = line.contains("!! Given it has two");
    }
    return lines;
  }
}
