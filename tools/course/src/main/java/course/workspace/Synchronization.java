package course.workspace;

import course.carve.Holes;
import course.carve.SyntaxError;
import course.run.Failure;
import course.steps.Course;
import course.steps.Hole;
import course.steps.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings what is new in the course into a workspace. What it handed out is kept in {@code
 * .course/base}: a file that is still the same is the course's and may be exchanged; in one that
 * the learner changed, the learner's bodies are put into the new version, if nothing else was
 * changed; any other is left alone.
 */
public final class Synchronization {
  private static final String BASE = Workspace.HIDDEN + "/base/";
  private static final String INCOMING = Workspace.HIDDEN + "/incoming/";

  private final Workspace workspace;
  private final Carving carving;
  private final List<Hole> holes;

  public Synchronization(Workspace workspace, Carving carving, Course course) {
    this.workspace = workspace;
    this.carving = carving;
    this.holes = course.steps().stream().map(Step::holes).flatMap(List::stream).toList();
  }

  /**
   * @param changed files that are now the course's newest
   * @param kept files of the learner's that the course has a newer version of
   */
  public record Result(List<String> changed, List<String> kept) {}

  public Result run() {
    Result result = new Result(new ArrayList<>(), new ArrayList<>());
    for (Map.Entry<String, String> file : carving.files(workspace.folder()).entrySet()) {
      bring(file.getKey(), file.getValue(), result);
    }
    return result;
  }

  private void bring(String path, String wanted, Result result) {
    Optional<String> base = read(BASE + path);
    Optional<String> mine = read(path);
    if (base.equals(Optional.of(wanted)) && mine.isPresent()) {
      return;
    }
    if (mine.equals(Optional.of(wanted))) {
      workspace.write(BASE + path, wanted);
      return;
    }
    Optional<String> merged =
        mine.isEmpty() || mine.equals(base)
            ? Optional.of(wanted)
            : base.flatMap(handedOut -> merge(path, handedOut, mine.get(), wanted));
    merged.ifPresentOrElse(
        text -> {
          workspace.write(path, text);
          workspace.write(BASE + path, wanted);
          result.changed().add(path);
        },
        () -> {
          workspace.write(INCOMING + path, wanted);
          result.kept().add(path);
        });
  }

  /** The new version with the learner's bodies, if those are all that the learner changed. */
  private Optional<String> merge(String path, String base, String mine, String wanted) {
    try {
      String asHandedOut = mine;
      String merged = wanted;
      for (Hole hole : holes) {
        if (path.endsWith("/" + hole.symbol().file())) {
          asHandedOut = Holes.copy(hole.symbol(), base, asHandedOut);
          merged = Holes.copy(hole.symbol(), mine, merged);
        }
      }
      return asHandedOut.equals(base) && !mine.equals(base)
          ? Optional.of(merged)
          : Optional.empty();
    } catch (SyntaxError | Failure e) {
      return Optional.empty();
    }
  }

  private Optional<String> read(String path) {
    Path file = workspace.folder().resolve(path);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
