package course.search;

import static java.util.stream.Collectors.joining;

import course.bench.Workbench;
import course.carve.Code;
import course.carve.Loan;
import course.run.Failure;
import course.workspace.Workspace;
import exercises.Course;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A learner's shop: what is still pending in it is lent by the reference, so that it can be
 * searched from the first step on.
 */
record OwnShop(Path root, Workspace workspace) {

  /**
   * Compiles the code; returns where its classes are.
   *
   * @throws Failure if it does not compile
   */
  String classPath() {
    var bench = new Workbench(root, workspace);
    var verdict = bench.lend();
    if (!verdict.isGreen()) {
      throw new Failure(
          "Your shop does not compile: " + verdict.where() + ": " + verdict.says(),
          "Mend that first; ./course check says more.");
    }
    return bench.lentClasses().stream().map(Path::toString).collect(joining(File.pathSeparator));
  }

  /** The templates of the code that was compiled last. */
  Path templates() throws IOException, InterruptedException {
    var reference = Code.read(root);
    var whole = Loan.of(workspace.code(), reference, Course.read(root)).whole();
    var classes = new Workbench(root, workspace).lentClasses();
    return new OwnTemplates(root, workspace, classes).find(whole, reference);
  }

  /** How many holes are not filled yet. */
  long pending() {
    var own = workspace.code();
    return Course.read(root).steps().stream().mapToLong(step -> own.pending(step).size()).sum();
  }
}
