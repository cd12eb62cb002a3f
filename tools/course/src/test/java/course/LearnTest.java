package course;

import static org.assertj.core.api.Assertions.assertThat;

import course.carve.Code;
import course.workspace.Carving;
import course.workspace.Mark;
import course.workspace.Workspace;
import exercises.Course;
import exercises.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner's way through the commands that need no workbench. */
class LearnTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Course COURSE = Course.read(ROOT);

  @TempDir Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void start() {
    System.setProperty("course.root", ROOT.toString());
    workspace = new Workspace(folder.resolve("work"));
    run("start", workspace.folder().toString());
  }

  /** {@code ./course verify} proves that each step on the way is green. */
  @Test
  void the_course_solved_step_by_step_ends_at_the_reference() {
    for (Step step : COURSE.steps()) {
      run("solve", step.id(), "--in", workspace.folder().toString());
    }

    assertThat(workspace.code()).isEqualTo(new Carving(ROOT, COURSE).solution());
    assertThat(COURSE.steps())
        .allSatisfy(
            step ->
                assertThat(workspace.progress().of(step.id()).state()).isEqualTo(Mark.State.SHOWN));
  }

  @Test
  void a_solved_step_is_reset_to_its_start() {
    Code before = workspace.code();
    String step = COURSE.steps().getFirst().id();

    run("solve", step, "--in", workspace.folder().toString());
    run("reset", step, "--in", workspace.folder().toString());

    assertThat(workspace.code()).isEqualTo(before);
    assertThat(workspace.progress().of(step).isBehind()).isFalse();
    assertThat(workspace.hidden("saved")).isNotEmptyDirectory();
  }

  @Test
  void edited_tests_and_features_are_named() throws IOException {
    assertThat(workspace.editedProofs()).isEmpty();
    String feature = "features/02-basket/filling.feature";
    Files.writeString(workspace.folder().resolve(feature), "Feature: mine");

    assertThat(workspace.editedProofs()).containsExactly(feature);
  }

  @Test
  void one_more_hint_is_given_each_time_up_to_the_third() {
    String step = COURSE.steps().getFirst().id();

    for (int wanted = 1; wanted <= 4; wanted++) {
      run("hint", "--in", workspace.folder().toString());
      assertThat(workspace.progress().of(step).hints()).isEqualTo(Math.min(wanted, 3));
    }
  }

  private static void run(String... words) {
    assertThat(Main.commandLine().execute(words)).isZero();
  }
}
