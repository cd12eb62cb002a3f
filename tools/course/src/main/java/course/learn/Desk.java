package course.learn;

import course.bench.Workbench;
import course.workspace.Carving;
import course.workspace.Workspace;
import exercises.Course;
import exercises.Step;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every learner's command works with: the course and a workspace. */
final class Desk {
  private final Path root = Path.of(System.getProperty("course.root", ""));

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "The workspace. Default: the one that contains the current folder, or work.")
  @Nullable Path folder;

  private @Nullable Course course;

  Path root() {
    return root;
  }

  Course course() {
    if (course == null) {
      course = Course.read(root);
    }
    return course;
  }

  Workspace workspace() {
    return Workspace.find(folder, root);
  }

  Carving carving() {
    return new Carving(root, course());
  }

  Workbench bench() {
    return new Workbench(root, workspace());
  }

  Optional<Step> next() {
    Workspace workspace = workspace();
    return course().steps().stream()
        .filter(step -> !workspace.progress().of(step.id()).isBehind())
        .findFirst();
  }
}
