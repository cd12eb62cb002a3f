package course.learn;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "next",
    description = "Shows the first step that is not done: what to write, and what proves it.",
    mixinStandardHelpOptions = true)
public final class Next implements Callable<Integer> {
  @Mixin final Desk desk = new Desk();

  @Override
  public Integer call() {
    desk.next()
        .ifPresentOrElse(
            step -> new Paper(step, desk.workspace().code()).print(System.out),
            () -> System.out.println("Every step is done: the shop is yours."));
    return 0;
  }
}
