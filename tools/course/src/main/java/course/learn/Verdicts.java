package course.learn;

import course.bench.Verdict;
import course.search.StepStory;
import exercises.Step;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** Asks the workbench, marks green steps as done and prints the verdict. */
record Verdicts(Desk desk, boolean verbose, boolean story) {
  private static final double SECONDS = 6;

  /** Without a story. */
  Verdicts(Desk desk, boolean verbose) {
    this(desk, verbose, false);
  }

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
    new VerdictReport(desk, step, verdict, story)
        .print(System.out, Duration.between(start, Instant.now()), verbose);
    if (story && verdict.result() == Verdict.Result.WRONG && !StepStory.isAbout(step)) {
      System.out.println(
          "  There is no story: only tests prove this step, and no shopper sees it.");
    } else if (story && verdict.result() == Verdict.Result.WRONG) {
      System.out.println();
      new StepStory(desk.root().toAbsolutePath(), desk.workspace())
          .tell(new PrintWriter(System.out, true, System.out.charset()), SECONDS);
    }
    return verdict.isGreen();
  }
}
