package course.up;

import course.bench.OwnShop;
import course.run.Run;
import course.workspace.Workspace;
import java.nio.file.Path;
import java.util.Locale;

/** Says whose shop runs. */
final class Whose {
  private Whose() {}

  static String shop(Path root, Run run) {
    String work = run.work();
    if (work == null) {
      return "The reference's shop";
    }
    long pending = new OwnShop(root, new Workspace(Path.of(work))).pending();
    return String.format(
        Locale.ROOT,
        pending == 0
            ? "Your shop, in %s"
            : "Your shop, in %s. The reference's code stands in for what is still pending: %d %s",
        work,
        pending,
        pending == 1 ? "hole" : "holes");
  }
}
