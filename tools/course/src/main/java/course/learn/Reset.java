package course.learn;

import exercises.Step;
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
    new Exchange(desk, step).with(desk.carving().starter());
    desk.workspace().progress().reopened(step.id());
    System.out.println("Reopened: " + step.title() + " (" + step.id() + ").");
  }
}
