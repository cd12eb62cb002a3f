package course.verify;

import course.bench.Verdict;
import course.bench.Verdict.Result;
import course.bench.Workbench;
import course.workspace.Workspace;
import exercises.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Runs each wrong answer of a step against the step's own proof, which must refuse it, and each
 * right one, which it must not.
 */
final class MutantLane implements Lane {
  private final MutantPlan plan;
  private final Workspace workspace;
  private final Workbench bench;
  private final SecondTrial trial;
  private final Consumer<MutantTally> tallies;

  MutantLane(Path root, Path folder, MutantPlan plan, Consumer<MutantTally> tallies) {
    this.plan = plan;
    this.workspace = Workspace.bare(folder);
    this.bench = new Workbench(root, workspace);
    this.trial = SecondTrial.in(workspace, bench);
    this.tallies = tallies;
  }

  @Override
  public StepProof prove(Step step) {
    Instant start = Instant.now();
    MutantTally tally = new MutantTally(step);
    plan.of(step).forEach(answer -> judge(answer, tally));
    tallies.accept(tally);
    return new StepProof(
        step,
        String.join("\n", tally.troubles()),
        List.of(),
        Duration.between(start, Instant.now()));
  }

  private void judge(KnownAnswer answer, MutantTally tally) {
    Instant start = Instant.now();
    Verdict verdict =
        answer.isRight() ? right(answer) : trial.of(answer.step(), answer.code(), plan.solution());
    plan.log(answer, verdict, Duration.between(start, Instant.now()));
    if (verdict.result() == Result.BUSY) {
      tally.unjudged();
    } else if (answer.isRight()) {
      right(answer, verdict, tally);
    } else {
      wrong(answer, verdict, tally);
    }
  }

  /** Four times on a busy machine. */
  private Verdict right(KnownAnswer answer) {
    workspace.write(answer.code());
    Verdict first = bench.check(answer.step(), false);
    return first.result() == Result.BUSY ? bench.check(answer.step(), false) : first;
  }

  private static void right(KnownAnswer answer, Verdict verdict, MutantTally tally) {
    if (verdict.isGreen()) {
      tally.accepted(answer.kind());
    } else {
      tally.refused("refused: " + told(answer, verdict));
    }
  }

  private static void wrong(KnownAnswer answer, Verdict verdict, MutantTally tally) {
    switch (verdict.result()) {
      case WRONG -> tally.killed();
      case DOES_NOT_COMPILE -> tally.stillborn();
      case GREEN -> tally.survived("survived: " + answer.name());
      default -> tally.survived("survived: " + told(answer, verdict));
    }
  }

  private static String told(KnownAnswer answer, Verdict verdict) {
    return String.format(Locale.ROOT, "%s%n%s", answer.name(), verdict.toText().indent(4));
  }

  @Override
  public void close() {
    bench.stop();
  }
}
