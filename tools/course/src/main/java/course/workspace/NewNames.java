package course.workspace;

import java.util.Collection;
import java.util.List;

/**
 * Gives a workspace that was begun under an older name of a type the new one: in what the course
 * handed out, and in what the learner wrote.
 */
final class NewNames {
  private static final String OWN = "modules";

  private final Workspace workspace;

  NewNames(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * @param changed takes the paths of the learner's files that name a type anew
   * @param gone takes the paths that are no more
   */
  void bring(List<Rename> renames, Collection<String> changed, Collection<String> gone) {
    for (Rename rename : renames) {
      if (isMissing(rename)) {
        rewrite(rename, OWN).forEach(path -> changed.add(rename.of(path)));
        gone.addAll(move(rename, OWN));
        // What was handed out goes last: if this is cut short, it begins again.
        rewrite(rename, Workspace.BASE + OWN);
        move(rename, Workspace.BASE + OWN);
      }
    }
  }

  /** What was handed out tells: a learner may give a type of the own any name. */
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

  /** Never over a file that is there, which the course has brought already. */
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
