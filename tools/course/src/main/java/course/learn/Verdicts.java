package course.learn;

import course.bench.Verdict;
import exercises.Step;
import java.time.Duration;
import java.time.Instant;

/** Asks the workbench, marks green steps as done and prints the verdict. */
record Verdicts(Desk desk, boolean verbose) {

  /** Whether the step is green. */
  boolean on(Step step) {
    if (!desk.bench().isWarm()) {
      System.out.println("Warming the workbench; the next check will be quick.");
    }
    Instant start = Instant.now();
    Verdict verdict = desk.bench().check(step, false);
    if (verdict.isGreen()) {
      desk.workspace().progress().done(step.id());
    }
    new VerdictReport(desk, step, verdict)
        .print(System.out, Duration.between(start, Instant.now()), verbose);
    return verdict.isGreen();
  }
}
