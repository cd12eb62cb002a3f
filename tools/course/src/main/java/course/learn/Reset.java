package course.learn;

import course.carve.Code;
import course.steps.Hole;
import course.steps.Step;
import course.workspace.Saved;
import course.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reset",
    description = "Cuts a step's holes again; saves your version first.",
    mixinStandardHelpOptions = true)
public final class Reset implements Runnable {
  @Mixin final Desk desk = new Desk();
  @Mixin final Which which = new Which();

  @Override
  public void run() {
    Step step = which.step(desk);
    Workspace workspace = desk.workspace();
    Code code = workspace.code();
    new Saved(workspace)
        .keep(step, code)
        .ifPresent(kept -> System.out.println("Your version is saved in " + kept + "."));
    workspace.write(
        code.with(step.holes().stream().map(Hole::symbol).toList(), desk.carving().starter()));
    workspace.progress().reopened(step.id());
    System.out.println("Open again: " + step.title() + " (" + step.id() + ").");
  }
}
