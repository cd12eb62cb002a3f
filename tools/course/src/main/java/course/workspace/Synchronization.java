package course.workspace;

import course.carve.Holes;
import course.run.Failure;
import exercises.Course;
import exercises.Hole;
import exercises.Step;
import exercises.source.SyntaxError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Brings what is new in the course into a workspace. A copy of what it handed out is in {@code
 * .course/base}: a file that is still the same is the course's and may be replaced or deleted; for
 * a source that the learner changed, the learner's method bodies are put into the new version, if
 * nothing else was changed; for any other text, the changes of both are merged, if they do not
 * overlap. Everything else is left alone, except that renamed types get their new names there too.
 */
public final class Synchronization {
  private static final String INCOMING = Workspace.HIDDEN + "/incoming/";

  private final Workspace workspace;
  private final Carving carving;
  private final Renames renames;
  private final List<Hole> holes;

  private final SortedSet<String> changed = new TreeSet<>();
  private final SortedSet<String> kept = new TreeSet<>();
  private final SortedSet<String> gone = new TreeSet<>();
  private final SortedSet<String> inherited = new TreeSet<>();

  public Synchronization(Workspace workspace, Carving carving, Course course, Renames renames) {
    this.workspace = workspace;
    this.carving = carving;
    this.renames = renames;
    this.holes = course.steps().stream().map(Step::holes).flatMap(List::stream).toList();
  }

  /**
   * @param changed files that are now the course's newest, or in which something was renamed
   * @param kept files of the learner's that the course has a newer version of
   * @param gone files that neither the course nor the workspace has any more
   * @param inherited files that the course no longer has, but the learner had changed
   */
  public record Result(
      List<String> changed, List<String> kept, List<String> gone, List<String> inherited) {}

  public Result run() {
    new NewNames(workspace).bring(renames.types(), changed, gone);
    SortedMap<String, String> wanted = carving.files(workspace.folder());
    wanted.forEach(this::bring);
    clear(wanted.keySet());
    changed.removeAll(kept);
    return new Result(
        List.copyOf(changed), List.copyOf(kept), List.copyOf(gone), List.copyOf(inherited));
  }

  private void bring(String path, String wanted) {
    Optional<String> base = workspace.read(Workspace.BASE + path);
    // Git may have given the learner's files Windows line endings.
    Optional<String> mine = workspace.read(path).map(text -> text.replace("\r\n", "\n"));
    if (base.equals(Optional.of(wanted)) && mine.isPresent()) {
      return;
    }
    if (mine.equals(Optional.of(wanted))) {
      workspace.write(Workspace.BASE + path, wanted);
      return;
    }
    Optional<String> merged =
        mine.isEmpty() || mine.equals(base)
            ? Optional.of(wanted)
            : base.flatMap(handedOut -> merge(path, handedOut, mine.get(), wanted));
    merged.ifPresentOrElse(
        text -> {
          workspace.write(path, text);
          workspace.write(Workspace.BASE + path, wanted);
          changed.add(path);
        },
        () -> {
          workspace.write(INCOMING + path, wanted);
          kept.add(path);
        });
  }

  private Optional<String> merge(String path, String base, String mine, String wanted) {
    return path.endsWith(".java")
        ? mergeBodies(path, base, mine, wanted)
        : LineMerge.merge(base, mine, wanted);
  }

  /** The new version with the learner's bodies, if those are all that the learner changed. */
  private Optional<String> mergeBodies(String path, String base, String mine, String wanted) {
    try {
      String asHandedOut = mine;
      String merged = wanted;
      for (Hole hole : holes) {
        if (path.endsWith("/" + hole.symbol().file())) {
          if (isFilled(hole, base, mine) && isDeclaredAnew(hole, base, wanted)) {
            return Optional.empty();
          }
          asHandedOut = Holes.copy(hole.symbol(), base, asHandedOut);
          merged = Holes.copy(hole.symbol(), mine, merged);
        }
      }
      boolean isMergedAlready = merged.equals(mine);
      return isMergedAlready || asHandedOut.equals(base) && !mine.equals(base)
          ? Optional.of(merged)
          : Optional.empty();
    } catch (SyntaxError | Failure e) {
      return Optional.empty();
    }
  }

  private static boolean isFilled(Hole hole, String base, String mine) {
    return !Holes.body(base, hole.symbol()).equals(Holes.body(mine, hole.symbol()));
  }

  /** A body that returns or takes something else than it did does not fit any more. */
  private static boolean isDeclaredAnew(Hole hole, String base, String wanted) {
    return !hole.symbol().isType()
        && !Holes.declaration(hole.symbol(), base).equals(Holes.declaration(hole.symbol(), wanted));
  }

  /** Removes what the course no longer has; files that the learner changed stay. */
  private void clear(Set<String> wanted) {
    for (String handedOut : workspace.paths(Workspace.BASE)) {
      String path = handedOut.substring(Workspace.BASE.length());
      if (!wanted.contains(path)) {
        Optional<String> mine = workspace.read(path);
        if (mine.isPresent() && mine.equals(workspace.read(handedOut))) {
          workspace.delete(path);
          gone.add(path);
        } else if (mine.isPresent()) {
          inherited.add(path);
        }
        workspace.delete(handedOut);
      }
    }
  }
}
