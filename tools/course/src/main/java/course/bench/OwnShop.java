package course.bench;

import course.run.Failure;
import course.workspace.Workspace;
import exercises.Course;
import java.nio.file.Path;
import java.util.List;

/**
 * A learner's shop: what is still pending in it is lent by the reference, so that it runs from the
 * first step on.
 */
public record OwnShop(Path root, Workspace workspace) {

  /**
   * Compiles and synthesizes it.
   *
   * @return the assembly that a cloud can deploy
   * @throws Failure if it does not compile, or its stacks cannot be synthesized
   */
  public Path assembly() {
    Workbench bench = new Workbench(root, workspace);
    Verdict verdict = bench.assemble();
    return switch (verdict.result()) {
      case GREEN -> bench.assembly();
      case DOES_NOT_COMPILE ->
          throw new Failure(
              "Your shop does not compile: " + verdict.where() + ": " + verdict.says(),
              "Mend that first; ./course check says more.");
      default ->
          throw new Failure(
              "Your stacks cannot be synthesized: " + verdict.says() + place(verdict),
              "Mend that first. To see how a stack should be: ./course diff STEP");
    };
  }

  /** Where the classes of {@link #assembly} are, module by module. */
  public List<Path> classes() {
    return new Workbench(root, workspace).lentClasses();
  }

  /** How many holes are not filled yet. */
  public long pending() {
    var code = workspace.code();
    return Course.read(root).steps().stream().mapToLong(step -> code.pending(step).size()).sum();
  }

  /** The innermost line of the shop's own code in the trace. */
  private static String place(Verdict verdict) {
    return verdict.trace().stream()
        .map(String::strip)
        .filter(line -> line.startsWith("at shop."))
        .findFirst()
        .map(line -> "\n" + line)
        .orElse("");
  }
}
