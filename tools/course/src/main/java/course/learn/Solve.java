package course.learn;

import exercises.Step;
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
    new Exchange(desk, step).with(desk.carving().solution());
    desk.workspace().progress().shown(step.id());
    System.out.println("Solved: " + step.title() + ". Read it, then: ./course check " + step.id());
  }
}
