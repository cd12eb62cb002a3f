package rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {
  private static final String LETTERS = "abcdefgxyzäöüéñçIiøß";

  /** Paths of one to three names; the seed is the test's name when one fails. */
  static Stream<Random> samples() {
    return IntStream.range(0, 50).mapToObj(Random::new);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_path_that_differs_in_case_only_is_refused_with_both_spellings(Random random) {
    String path = path(random);
    String shouted = path.toUpperCase(Locale.ROOT);

    assertThat(PathRules.refusals(List.of(path, "other", shouted)))
        .isNotEmpty()
        .first()
        .asString()
        .contains(" and ", "rename one");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_path_that_differs_in_how_an_accent_is_written_is_refused(Random random) {
    String path = path(random) + "é";

    assertThat(PathRules.refusals(List.of(path, Normalizer.normalize(path, Normalizer.Form.NFD))))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void other_paths_stand_side_by_side(Random random) {
    String path = path(random);

    assertThat(PathRules.refusals(List.of(path, path + "0", "0/" + path, path + "-/" + path)))
        .isEmpty();
  }

  @Test
  void two_folders_collide_as_two_files_do_and_are_reported_once() {
    assertThat(PathRules.refusals(List.of("docs/a.md", "Docs/b.md", "Docs/a.md")))
        .containsExactly(
            "Docs and docs are the same path on macOS and Windows, where case does not count:"
                + " rename one so that they differ in more than case.");
  }

  @Test
  void a_path_may_have_180_characters_and_no_more() {
    assertThat(PathRules.refusals(List.of("a/" + "b".repeat(178)))).isEmpty();
    assertThat(PathRules.refusals(List.of("a/" + "b".repeat(179))))
        .singleElement()
        .asString()
        .endsWith("has 181 characters, too many for a clone on Windows: shorten it to 180.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CON", "prn", "Aux", "NUL", "COM1", "lpt9", "com¹", "conin$", "nul ", "aux.h"})
  void a_windows_device_cannot_name_a_file_or_folder(String device) {
    assertThat(PathRules.refusals(List.of("docs/" + device + "/a.md"))).isNotEmpty();
    assertThat(PathRules.refusals(List.of("docs/" + device + ".tar.gz"))).isNotEmpty();
    assertThat(PathRules.refusals(List.of("docs/x" + device.strip() + ".md"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", ">", ":", "\"", "|", "?", "*", "\\", "\u0001", "\n", "\u007f"})
  void what_windows_forbids_in_a_name_is_refused_everywhere(String forbidden) {
    for (String name : List.of(forbidden + "a", "a" + forbidden, "a" + forbidden + "a.md")) {
      assertThat(PathRules.refusals(List.of("docs/" + name, "docs/" + name + "/b"))).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/a.", "docs/a ", "docs./a", "docs /a"})
  void a_name_cannot_end_with_a_dot_or_a_space(String path) {
    assertThat(PathRules.refusals(List.of(path)))
        .singleElement()
        .asString()
        .contains("change its end");
  }

  @Test
  void dots_and_spaces_elsewhere_are_fine() {
    assertThat(PathRules.refusals(List.of(".ci/run", "a b/c d.md", "..a/.b", "console/auxiliary")))
        .isEmpty();
  }

  private static String path(Random random) {
    return String.join(
        "/",
        random
            .ints(1 + random.nextInt(3), 1, 12)
            .mapToObj(length -> "p" + name(random, length))
            .toList());
  }

  private static String name(Random random, int length) {
    return random
        .ints(length, 0, LETTERS.length())
        .collect(
            StringBuilder::new, (name, i) -> name.append(LETTERS.charAt(i)), StringBuilder::append)
        .toString();
  }
}
