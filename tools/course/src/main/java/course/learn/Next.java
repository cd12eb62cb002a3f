package course.learn;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "next",
    description =
        "Shows a step: what to write, and what proves it. Default: the first that is not done.",
    mixinStandardHelpOptions = true)
public final class Next implements Callable<Integer> {
  @Mixin final Desk desk = new Desk();
  @Mixin final Which which = new Which();

  @Override
  public Integer call() {
    which
        .stepOrNext(desk)
        .ifPresentOrElse(
            step -> new Paper(step, desk.workspace().code()).print(System.out),
            () -> System.out.println("Every step is done: the shop is yours."));
    return 0;
  }
}
