package course.learn;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description =
        "Gives one verdict on a step: does not compile, pending, wrong or green. Exit code 0:"
            + " green.",
    mixinStandardHelpOptions = true)
public final class Check implements Callable<Integer> {
  @Mixin final Desk desk = new Desk();
  @Mixin final Which which = new Which();

  @Option(
      names = "--story",
      description =
          "If it is wrong, also tell what that does to a shopper: runs the scenarios even if a test"
              + " has failed, and searches for seconds.")
  boolean story;

  @Option(
      names = "--all",
      description = "Every step that is done; what is no longer green is open again.")
  boolean all;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    boolean verbose =
        Boolean.TRUE.equals(
            spec.root().commandLine().getCommandSpec().findOption("--verbose").getValue());
    Verdicts verdicts = new Verdicts(desk, verbose, story);
    return (all ? verdicts.onAllThatAreDone() : verdicts.on(which.step(desk))) ? 0 : 1;
  }
}
