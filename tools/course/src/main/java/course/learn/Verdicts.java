package course.learn;

import course.bench.Verdict;
import course.search.StepStory;
import course.workspace.Mark;
import course.workspace.ProgressFile;
import exercises.Step;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks the workbench, marks green steps as done and prints the verdict. */
record Verdicts(Desk desk, boolean verbose, boolean story) {
  private static final double SECONDS = 6;

  /** Without a story. */
  Verdicts(Desk desk, boolean verbose) {
    this(desk, verbose, false);
  }

  /** Whether every step that was done still is. */
  boolean onAllThatAreDone() {
    List<Step> done =
        desk.course().steps().stream()
            .filter(step -> desk.workspace().progress().of(step.id()).isBehind())
            .toList();
    List<String> broken = new ArrayList<>();
    for (Step step : done) {
      Verdict verdict = desk.bench().check(step, false);
      if (verdict.isGreen()) {
        System.out.println("Green  " + step.id());
      } else {
        mark(step, verdict);
        new VerdictReport(desk, step, verdict, story).print(System.out, Duration.ZERO, verbose);
        broken.add(step.id());
      }
    }
    System.out.printf(
        Locale.ROOT, "%d of %d are green.%n", done.size() - broken.size(), done.size());
    return broken.isEmpty();
  }

  /** Whether the step was done and no longer is. */
  private boolean mark(Step step, Verdict verdict) {
    ProgressFile progress = desk.workspace().progress();
    if (verdict.isGreen()) {
      progress.done(step.id());
      return false;
    }
    boolean isBroken =
        verdict.result() == Verdict.Result.WRONG || verdict.result() == Verdict.Result.PENDING;
    boolean lost = isBroken && progress.of(step.id()).state() == Mark.State.DONE;
    if (lost) {
      progress.reopened(step.id());
    }
    return lost;
  }

  /** Whether the step is green. */
  boolean on(Step step) {
    if (!desk.bench().isWarm()) {
      System.out.println("Warming the workbench; the next check will be quick.");
    }
    Instant start = Instant.now();
    Verdict verdict = story ? desk.bench().checkWhole(step) : desk.bench().check(step, false);
    boolean lost = mark(step, verdict);
    new VerdictReport(desk, step, verdict, story)
        .print(System.out, Duration.between(start, Instant.now()), verbose);
    if (lost) {
      System.out.println("  This step was done; now it is open again.");
    }
    if (!story || verdict.result() != Verdict.Result.WRONG) {
      return verdict.isGreen();
    }
    if (step.proof().scenarios().isEmpty()) {
      System.out.println(
          "  There is no story: only tests prove this step, and no shopper sees it.");
    } else if (StepStory.isAbout(step)) {
      System.out.println();
      new StepStory(desk.root().toAbsolutePath(), desk.workspace())
          .tell(new PrintWriter(System.out, true, System.out.charset()), SECONDS);
    }
    return verdict.isGreen();
  }
}
