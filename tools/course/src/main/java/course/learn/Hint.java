package course.learn;

import course.workspace.ProgressFile;
import exercises.Step;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "hint",
    description =
        "Gives a hint, and a stronger one each time: a question, a pointer, nearly the answer.",
    mixinStandardHelpOptions = true)
public final class Hint implements Runnable {
  @Mixin final Desk desk = new Desk();
  @Mixin final Which which = new Which();

  @Override
  public void run() {
    Step step = which.step(desk);
    ProgressFile progress = desk.workspace().progress();
    List<String> hints = step.hints().graded();
    if (progress.of(step.id()).hints() < hints.size()) {
      progress.hinted(step.id());
    }
    int shown = progress.of(step.id()).hints();
    for (int i = 0; i < shown; i++) {
      System.out.printf(Locale.ROOT, "%d. %s%n", i + 1, hints.get(i));
    }
    if (shown == hints.size()) {
      System.out.println("That was the last hint. For the answer: ./course solve " + step.id());
    }
  }
}
