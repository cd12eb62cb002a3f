package course.learn;

import course.bench.Verdict;
import course.steps.Step;
import course.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description =
        "Says one thing about a step: does not compile, pending, wrong or green. Exit code 0:"
            + " green.",
    mixinStandardHelpOptions = true)
public final class Check implements Callable<Integer> {
  @Mixin final Desk desk = new Desk();
  @Mixin final Which which = new Which();

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Step step = which.step(desk);
    Workspace workspace = desk.workspace();
    if (!desk.bench().isWarm()) {
      System.out.println("Warming the workbench; the next check will be quick.");
    }
    Instant start = Instant.now();
    Verdict verdict = desk.bench().check(step, false);
    if (verdict.isGreen()) {
      workspace.progress().done(step.id());
    }
    boolean verbose =
        Boolean.TRUE.equals(
            spec.root().commandLine().getCommandSpec().findOption("--verbose").getValue());
    new Report(desk, step, verdict)
        .print(System.out, Duration.between(start, Instant.now()), verbose);
    return verdict.isGreen() ? 0 : 1;
  }
}
