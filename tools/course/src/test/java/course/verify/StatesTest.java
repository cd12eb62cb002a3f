package course.verify;

import static org.assertj.core.api.Assertions.assertThatCode;

import course.workspace.Carving;
import exercises.Course;
import exercises.Step;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cheap half of ./course verify: the steps as texts. */
class StatesTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Course COURSE = Course.read(ROOT);
  private static final States STATES = new States(COURSE, new Carving(ROOT, COURSE));

  static Stream<Step> steps() {
    return COURSE.steps().stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void a_solution_fills_its_own_holes_and_is_the_next_starter(Step step) {
    assertThatCode(() -> STATES.mustFollow(step)).doesNotThrowAnyException();
  }

  @Test
  void the_course_solved_step_by_step_ends_at_the_reference() {
    assertThatCode(STATES::mustEndAtTheReference).doesNotThrowAnyException();
  }
}
