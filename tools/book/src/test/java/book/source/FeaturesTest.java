package book.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exercises.source.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesTest {
  @TempDir Path repository;

  @BeforeEach
  void write_a_feature() throws IOException {
    Files.writeString(
        repository.resolve("a.feature"),
        """
        Feature: A

          Scenario: Plain
            Given one

          Rule: R

            @tagged
            Scenario Outline: With <n> examples
              Given these:
                | <n> |

              Examples:
                | n |
                | 1 |

            Scenario: Last
              Given three
        """);
  }

  @Test
  void a_scenario_is_found_inside_a_rule_and_ends_with_its_examples() {
    assertThat(new Features(repository).find("a.feature", "With <n> examples").lines())
        .startsWith("Scenario Outline: With <n> examples")
        .endsWith("    | 1 |");
  }

  @Test
  void a_missing_scenario_is_named_with_the_existing_ones() {
    assertThatThrownBy(() -> new Features(repository).find("a.feature", "Gone"))
        .isInstanceOf(NotFound.class)
        .hasMessageContainingAll("'Gone'", "Plain", "Last");
  }

  @Test
  void a_missing_feature_is_named() {
    assertThatThrownBy(() -> new Features(repository).find("b.feature", "Plain"))
        .hasMessage("there is no file b.feature");
  }
}
