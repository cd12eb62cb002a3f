package course;

import static org.assertj.core.api.Assertions.assertThat;

import exercises.Course;
import exercises.Hole;
import exercises.Scenarios;
import exercises.Step;
import exercises.source.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of steps says everything that a learner, the book and the proof need. */
class StepsTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Course COURSE = Course.read(ROOT);

  private static final Pattern QUOTE = Pattern.compile("code::([\\w.]+)(?:#([^\\[]*))?\\[]");

  static Stream<Step> steps() {
    return COURSE.steps().stream();
  }

  @Test
  void the_course_has_about_35_steps_and_a_capstone() {
    assertThat(COURSE.steps()).hasSizeBetween(30, 40);
    assertThat(COURSE.steps()).extracting(Step::id).doesNotHaveDuplicates();
    assertThat(COURSE.steps()).extracting(Step::chapter).isSorted();
    assertThat(COURSE.chapters())
        .allSatisfy(chapter -> assertThat(COURSE.ofChapter(chapter.number())).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void a_step_has_words_minutes_three_hints_and_a_trap(Step step) {
    assertThat(step.title()).isNotBlank();
    assertThat(step.concept()).isNotBlank();
    assertThat(step.minutes()).isBetween(5, 60);
    assertThat(step.holes()).isNotEmpty().allSatisfy(hole -> assertThat(hole.task()).isNotBlank());
    assertThat(step.hints().graded()).hasSize(3).doesNotContainNull();
    assertThat(step.hints().question()).endsWith("?");
    assertThat(step.traps())
        .isNotEmpty()
        .allSatisfy(trap -> assertThat(trap.why()).isNotBlank())
        .allSatisfy(trap -> assertThat(trap.bodies()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void what_proves_a_step_exists(Step step) throws IOException {
    assertThat(step.proof().tests().size() + step.proof().scenarios().size()).isPositive();
    for (String test : step.proof().tests()) {
      String[] parts = test.split("#");
      String path = "src/test/java/" + parts[0].replace('.', '/') + ".java";
      Path source = inAModule(path);
      assertThat(Files.readString(source)).contains(parts.length == 1 ? "@Test" : parts[1] + "(");
    }
    for (Scenarios scenarios : step.proof().scenarios()) {
      List<String> lines =
          Files.readAllLines(ROOT.resolve(scenarios.feature())).stream()
              .map(String::strip)
              .toList();
      for (String name : scenarios.names()) {
        assertThat(lines).containsAnyOf("Scenario: " + name, "Scenario Outline: " + name);
      }
    }
  }

  private static Path inAModule(String path) throws IOException {
    try (Stream<Path> modules = Files.list(ROOT.resolve("modules"))) {
      List<Path> found = modules.map(module -> module.resolve(path)).filter(Files::exists).toList();
      assertThat(found).as(path).hasSize(1);
      return found.getFirst();
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void no_page_of_the_book_gives_an_answer_away(Step step) throws IOException {
    try (Stream<Path> pages = Files.walk(ROOT.resolve("docs"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".adoc")).toList()) {
        Matcher quote = QUOTE.matcher(Files.readString(page));
        while (quote.find()) {
          for (Hole hole : step.holes()) {
            assertThat(shows(quote, hole.symbol())).as(page + ": " + quote.group()).isFalse();
          }
        }
      }
    }
  }

  private static boolean shows(Matcher quote, Symbol hole) {
    String members = quote.group(2);
    return hole.text().startsWith(quote.group(1) + "#")
        && (members == null || (" " + members).contains(" " + hole.member() + "("));
  }
}
