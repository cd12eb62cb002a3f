package course.learn;

import static org.assertj.core.api.Assertions.assertThat;

import course.carve.Code;
import course.workspace.Carving;
import exercises.Course;
import exercises.Step;
import exercises.Trap;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownMistakeTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Course COURSE = Course.read(ROOT);
  private static final Code SOLUTION = new Carving(ROOT, COURSE).solution();

  static List<Step> steps() {
    return COURSE.steps();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void whoever_makes_a_listed_mistake_is_told_which(Step step) {
    for (Trap trap : step.traps()) {
      assertThat(new KnownMistake(step, SOLUTION.with(trap), SOLUTION).find())
          .as(trap.name())
          .contains(trap);
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void whoever_writes_the_solution_is_told_of_no_mistake(Step step) {
    assertThat(new KnownMistake(step, SOLUTION, SOLUTION).find()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void other_names_and_comments_do_not_matter(String own, String trap, double atLeast) {
    assertThat(KnownMistake.likeness(List.of(own.split(" ", -1)), List.of(trap.split(" ", -1))))
        .isGreaterThanOrEqualTo(atLeast);
  }

  static Stream<Object[]> mistakes() {
    return Stream.of(
        new Object[] {"return new Money ( sum ) ;", "return new Money ( all ) ;", 0.85},
        new Object[] {"a b c", "a b c", 1.0},
        new Object[] {"a b c", "x y z", 0.0});
  }
}
