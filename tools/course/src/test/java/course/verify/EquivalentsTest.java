package course.verify;

import static org.assertj.core.api.Assertions.assertThat;

import course.carve.Code;
import course.mutant.Mutants;
import course.workspace.Carving;
import exercises.Course;
import exercises.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EquivalentsTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  /** Whoever changes a solution changes its mutants, and must think again about these. */
  @Test
  void every_equivalent_is_a_mutant_of_today_and_has_a_reason_that_somebody_has_checked() {
    Course course = Course.read(ROOT);
    Code solution = new Carving(ROOT, course).solution();
    Equivalents equivalents = Equivalents.read(ROOT);

    assertThat(course.steps()).extracting(Step::id).containsAll(equivalents.steps().keySet());
    for (Step step : course.steps()) {
      assertThat(equivalents.strangers(step, Mutants.of(step, solution))).as(step.id()).isEmpty();
    }
    assertThat(equivalents.steps().values())
        .allSatisfy(
            all ->
                assertThat(all)
                    .allMatch(each -> each.why().length() > 30)
                    .allMatch(each -> each.checked() != null && each.checked().length() > 30));
  }
}
