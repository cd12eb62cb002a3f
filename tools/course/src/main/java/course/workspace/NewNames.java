package course.workspace;

import java.util.Collection;
import java.util.List;

/**
 * Renames types in a workspace that was created under their older names: in what the course handed
 * out, and in what the learner wrote.
 */
final class NewNames {
  private static final String OWN = "modules";

  private final Workspace workspace;

  NewNames(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * @param changed receives the paths of the learner's files in which a type is renamed
   * @param gone receives the paths that no longer exist
   */
  void bring(List<Rename> renames, Collection<String> changed, Collection<String> gone) {
    for (Rename rename : renames) {
      if (isMissing(rename)) {
        rewrite(rename, OWN).forEach(path -> changed.add(rename.of(path)));
        gone.addAll(move(rename, OWN));
        // The handed-out files are renamed last, so that an interrupted run starts again.
        rewrite(rename, Workspace.BASE + OWN);
        move(rename, Workspace.BASE + OWN);
      }
    }
  }

  /** Decided by what was handed out: learners may give their own types any name. */
  private boolean isMissing(Rename rename) {
    return workspace.paths(Workspace.BASE + OWN).stream().anyMatch(rename::isOf);
  }

  private List<String> rewrite(Rename rename, String folder) {
    return workspace.paths(folder).stream()
        .filter(path -> path.endsWith(".java") && !path.contains("/target/"))
        .filter(path -> rewriteFile(rename, path))
        .toList();
  }

  private boolean rewriteFile(Rename rename, String path) {
    String text = workspace.read(path).orElseThrow();
    String renamed = rename.in(text);
    if (renamed.equals(text)) {
      return false;
    }
    workspace.write(path, renamed);
    return true;
  }

  /** Never overwrites an existing file, which the course has already brought. */
  private List<String> move(Rename rename, String folder) {
    List<String> moved = workspace.paths(folder).stream().filter(rename::isOf).toList();
    for (String path : moved) {
      String to = rename.of(path);
      boolean taken = workspace.read(to).isPresent();
      workspace.write(taken ? Workspace.SAVED + path : to, workspace.read(path).orElseThrow());
      workspace.delete(path);
    }
    return moved;
  }
}
