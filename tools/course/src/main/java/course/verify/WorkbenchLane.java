package course.verify;

import course.bench.Verdict;
import course.bench.Verdict.Result;
import course.bench.Workbench;
import course.carve.Code;
import course.run.Failure;
import course.workspace.Workspace;
import exercises.Step;
import exercises.Trap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A workspace with its workbench. */
final class WorkbenchLane implements Lane {
  private final States states;
  private final Workspace workspace;
  private final Workbench bench;
  private final SecondTrial trial;

  WorkbenchLane(Path root, Path folder, States states) {
    this.states = states;
    this.workspace = Workspace.bare(folder);
    this.bench = new Workbench(root, workspace);
    this.trial = SecondTrial.in(workspace, bench);
  }

  @Override
  public StepProof prove(Step step) {
    Instant start = Instant.now();
    String trouble = "";
    List<String> untried = new ArrayList<>();
    try {
      demandAll(step, untried);
    } catch (Broken | Failure e) {
      trouble = Objects.requireNonNullElse(e.getMessage(), e.toString());
    }
    return new StepProof(step, trouble, untried, Duration.between(start, Instant.now()));
  }

  private void demandAll(Step step, List<String> untried) {
    states.mustFollow(step);
    Code solved = states.solved(step);
    workspace.write(states.starter(step));
    demand(step, Claim.startCompiles(), bench.compile());
    demand(step, Claim.startIsPending(step), bench.check(step, true));
    for (Trap trap : step.traps()) {
      Verdict verdict = trial.of(step, solved.with(trap), solved);
      if (verdict.result() == Result.BUSY) {
        untried.add(trap.name());
      } else {
        demand(step, Claim.isCaught(trap), verdict);
      }
    }
    workspace.write(solved);
    // As a learner checks it: what a busy machine has spoiled is tried once more.
    demand(step, Claim.solutionIsGreen(), bench.check(step, false));
  }

  private static void demand(Step step, Claim claim, Verdict verdict) {
    if (!claim.holds().test(verdict)) {
      throw new Broken(
          String.format(
              Locale.ROOT,
              "Step %s: it is not true that %s.%n%s",
              step.id(),
              claim.what(),
              verdict.toText().indent(2)));
    }
  }

  @Override
  public void close() {
    bench.stop();
  }
}
