package course.learn;

import course.carve.Code;
import course.steps.Hole;
import course.steps.Step;
import course.workspace.Saved;
import course.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "solve",
    description = "Writes the solution of a step into the workspace; saves your version first.",
    mixinStandardHelpOptions = true)
public final class Solve implements Runnable {
  @Mixin final Desk desk = new Desk();
  @Mixin final Which which = new Which();

  @Override
  public void run() {
    Step step = which.step(desk);
    Workspace workspace = desk.workspace();
    Code code = workspace.code();
    new Saved(workspace).keep(step, code).ifPresent(kept -> System.out.println("Saved as " + kept));
    workspace.write(
        code.with(step.holes().stream().map(Hole::symbol).toList(), desk.carving().solution()));
    workspace.progress().shown(step.id());
    System.out.println("Solved: " + step.title() + ". Read it, then: ./course check " + step.id());
  }
}
