package course.verify;

import course.bench.Verdict;
import course.bench.Workbench;
import course.mutant.Mutant;
import course.workspace.Workspace;
import exercises.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Runs each mutant of a step against the step's own proof, which must refuse it. */
final class MutantLane implements Lane {
  private final MutantPlan plan;
  private final Workspace workspace;
  private final Workbench bench;
  private final Consumer<Tally> tallies;

  MutantLane(Path root, Path folder, MutantPlan plan, Consumer<Tally> tallies) {
    this.plan = plan;
    this.workspace = Workspace.bare(folder);
    this.bench = new Workbench(root, workspace);
    this.tallies = tallies;
  }

  @Override
  public StepProof prove(Step step) {
    Instant start = Instant.now();
    Tally tally = new Tally(step);
    plan.of(step).forEach(mutant -> judge(step, mutant, tally));
    tallies.accept(tally);
    String trouble =
        String.join("\n", tally.survivors().stream().map(name -> "  survived: " + name).toList());
    return new StepProof(step, trouble, Duration.between(start, Instant.now()));
  }

  private void judge(Step step, Mutant mutant, Tally tally) {
    if (plan.equivalents().has(step, mutant)) {
      tally.equivalent();
      return;
    }
    workspace.write(mutant.code());
    Verdict verdict = bench.check(step, true);
    switch (verdict.result()) {
      case WRONG -> tally.killed();
      case DOES_NOT_COMPILE -> tally.stillborn();
      case GREEN -> tally.survived(mutant.name());
      case PENDING, BROKEN ->
          tally.survived(
              String.format(Locale.ROOT, "%s%n%s", mutant.name(), verdict.toText().indent(4)));
    }
    plan.log(step, mutant, verdict);
  }

  @Override
  public void close() {
    bench.stop();
  }
}
