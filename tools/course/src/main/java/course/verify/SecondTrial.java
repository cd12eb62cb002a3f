package course.verify;

import course.bench.Verdict;
import course.bench.Verdict.Result;
import course.bench.Workbench;
import course.carve.Code;
import course.workspace.Workspace;
import exercises.Step;
import java.util.function.BiFunction;

/**
 * Finds out whether the proof of a step refuses a wrong answer, and not only a busy machine. What
 * came too late there is tried again after the solution: if that came in time, the machine was not
 * the reason.
 *
 * @param check one check as a learner makes it
 */
record SecondTrial(BiFunction<Step, Code, Verdict> check) {

  static SecondTrial in(Workspace workspace, Workbench bench) {
    return new SecondTrial(
        (step, code) -> {
          workspace.write(code);
          return bench.check(step, true);
        });
  }

  /** Busy if nobody can tell: then the answer is untried. */
  Verdict of(Step step, Code wrong, Code solution) {
    Verdict first = check.apply(step, wrong);
    if (first.result() != Result.BUSY || !check.apply(step, solution).isGreen()) {
      return first;
    }
    Verdict again = check.apply(step, wrong);
    return again.result() == Result.BUSY ? again.late() : again;
  }
}
