package course.carve;

import static org.assertj.core.api.Assertions.assertThat;

import course.workspace.Carving;
import exercises.Course;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoanTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Course COURSE = Course.read(ROOT);
  private static final Carving CARVING = new Carving(ROOT, COURSE);

  @Test
  void a_new_workspace_is_whole_with_what_the_reference_lends() {
    var loan = Loan.of(CARVING.starter(), CARVING.solution(), COURSE);

    assertThat(loan.whole()).isEqualTo(CARVING.solution());
  }

  @Test
  void what_a_learner_has_written_is_not_replaced() {
    var step = COURSE.step("relay");
    var trap = step.traps().getFirst();
    var own = CARVING.solution().with(trap).cut(List.of(COURSE.step("one-order")));

    assertThat(Loan.of(own, CARVING.solution(), COURSE).whole())
        .isEqualTo(CARVING.solution().with(trap));
  }
}
