package course.bench;

import static org.assertj.core.api.Assertions.assertThat;

import course.carve.Code;
import course.carve.Holes;
import course.workspace.Carving;
import course.workspace.Workspace;
import exercises.Course;
import exercises.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsedCloudIT {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Course COURSE = Course.read(ROOT);
  private static final Step STEP = COURSE.step("alarms");

  @TempDir Path folder;

  /** CloudFormation refuses a second alarm of the same name, although it would delete the first. */
  @Test
  void what_was_deployed_before_does_not_spoil_a_solution() {
    Workspace workspace = Workspace.bare(folder.resolve("work"));
    Workbench bench = new Workbench(ROOT, workspace);
    Code solution = new Carving(ROOT, COURSE).solution();
    try {
      workspace.write(solution);
      assertThat(bench.check(STEP, false).toText()).startsWith("GREEN");

      workspace.write(withAnotherId(solution));

      assertThat(bench.check(STEP, false).toText()).startsWith("GREEN");
    } finally {
      bench.stop();
    }
  }

  private static Code withAnotherId(Code solution) {
    var hole = STEP.holes().getFirst().symbol();
    String path = solution.pathOf(hole);
    String waiting = "queue.metricApproximateNumberOfMessagesVisible(WORST_OF_A_MINUTE)";
    String alert =
        "new shop.foundation.stack.Alert(stack.stage().named(name + \"NotEmpty\"), \"Read it\")";
    String body = alert + ".above(0, " + waiting + ", stack, name + \"Other\"); return this;";
    return solution.with(path, Holes.fill(solution.files().getOrDefault(path, ""), hole, body));
  }
}
