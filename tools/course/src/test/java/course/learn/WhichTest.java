package course.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exercises.Course;
import exercises.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhichTest {
  private static final List<Step> STEPS =
      Course.read(Path.of(System.getProperty("repository.root"))).steps();

  @Test
  void a_step_is_found_by_the_beginning_of_its_id() {
    Step first = STEPS.getFirst();

    assertThat(Which.called(first.id().substring(0, 6), STEPS)).isEqualTo(first);
  }

  @Test
  void a_step_that_does_not_exist_is_named() {
    assertThatThrownBy(() -> Which.called("no-such", STEPS))
        .hasMessage("There is no step 'no-such'.");
  }
}
