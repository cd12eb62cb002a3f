package course.verify;

import course.bench.Verdict;
import course.bench.Verdict.Result;
import exercises.Step;
import exercises.Trap;
import java.util.function.Predicate;

/**
 * What must be true of a step.
 *
 * @param what the claim in a few words
 * @param holds whether a verdict is what the step promises
 */
record Claim(String what, Predicate<Verdict> holds) {

  static Claim startIsPending(Step step) {
    return new Claim(
        "its starter is red by its own pending step",
        verdict -> verdict.result() == Result.PENDING && verdict.where().equals(step.id()));
  }

  static Claim isCaught(Trap trap) {
    return new Claim(
        "the trap \"" + trap.name() + "\" is red for another reason than being pending",
        verdict -> verdict.result() == Result.WRONG);
  }

  static Claim solutionIsGreen() {
    return new Claim("its solution is green", Verdict::isGreen);
  }

  static Claim startCompiles() {
    return new Claim("its starter compiles", Verdict::isGreen);
  }
}
