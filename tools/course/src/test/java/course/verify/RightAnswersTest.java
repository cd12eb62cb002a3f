package course.verify;

import static org.assertj.core.api.Assertions.assertThat;

import course.carve.Code;
import course.carve.Holes;
import course.verify.RightAnswers.RightAnswer;
import course.workspace.Carving;
import exercises.Course;
import exercises.Hole;
import exercises.Step;
import exercises.source.Symbol;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The right answers as texts; {@code ./course verify --right} proves that they are right. */
class RightAnswersTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Course COURSE = Course.read(ROOT);
  private static final Code SOLUTION = new Carving(ROOT, COURSE).solution();
  private static final RightAnswers RIGHT = RightAnswers.read(ROOT);

  private static final int ENOUGH = 3;

  /** Holes with fewer right answers than that. This list only gets shorter. */
  private static final Set<String> LACKING = Set.of();

  static Stream<Step> steps() {
    return COURSE.steps().stream();
  }

  @Test
  void every_hole_has_three_right_answers_beside_the_reference() {
    Set<String> lacking =
        steps()
            .flatMap(step -> step.holes().stream().filter(hole -> others(step, hole) < ENOUGH))
            .map(hole -> hole.symbol().shortly())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(lacking).isEqualTo(new TreeSet<>(LACKING));
  }

  @Test
  void right_answers_are_answers_to_steps() {
    assertThat(steps()).extracting(Step::id).containsAll(RIGHT.steps().keySet());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void a_right_answer_fills_holes_of_its_step_and_has_a_name_of_its_own(Step step) {
    List<RightAnswer> all = RIGHT.of(step);

    assertThat(all).extracting(RightAnswer::name).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(
            answer ->
                assertThat(step.holes())
                    .extracting(Hole::symbol)
                    .containsAll(answer.bodies().keySet()))
        .allSatisfy(answer -> assertThat(answer.in(SOLUTION)).isNotEqualTo(SOLUTION));
  }

  /** How many bodies there are that differ from the reference's, and from one another. */
  private static long others(Step step, Hole hole) {
    String reference = body(SOLUTION, hole.symbol());
    return RIGHT.of(step).stream()
        .filter(answer -> answer.bodies().containsKey(hole.symbol()))
        .map(answer -> body(answer.in(SOLUTION), hole.symbol()))
        .filter(body -> !body.equals(reference))
        .distinct()
        .count();
  }

  private static String body(Code code, Symbol hole) {
    return Holes.body(code.textOf(hole), hole).orElseThrow().replaceAll("\\s+", "");
  }
}
