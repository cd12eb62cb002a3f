package course.learn;

import course.carve.Code;
import course.steps.Hole;
import course.steps.Step;
import course.workspace.Saved;
import course.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "solve",
    description = "Writes the solution of a step into the workspace; saves your version first.",
    mixinStandardHelpOptions = true)
public final class Solve implements Runnable {
  @Mixin final Desk desk = new Desk();

  @Parameters(
      arity = "0..1",
      paramLabel = "STEP",
      defaultValue = "",
      description = "A step's id. Default: the first that is not done.")
  String id = "";

  @Override
  public void run() {
    Step step = desk.step(id);
    Workspace workspace = desk.workspace();
    Code code = workspace.code();
    new Saved(workspace).keep(step, code).ifPresent(kept -> System.out.println("Saved as " + kept));
    workspace.write(
        code.with(step.holes().stream().map(Hole::symbol).toList(), desk.carving().solution()));
    workspace.progress().shown(step.id());
    System.out.println("Solved: " + step.title() + ". Read it, then: ./course check " + step.id());
  }
}
