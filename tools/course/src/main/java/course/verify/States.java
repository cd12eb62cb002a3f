package course.verify;

import course.carve.Code;
import course.carve.Loan;
import course.workspace.Carving;
import exercises.Course;
import exercises.Hole;
import exercises.Step;
import java.util.ArrayList;
import java.util.List;

/** The code before and after every step. */
final class States {
  private final Course course;
  private final Code solution;
  private final List<Code> starters = new ArrayList<>();

  States(Course course, Carving carving) {
    this.course = course;
    this.solution = carving.solution();
    Code state = carving.starter();
    for (Step step : course.steps()) {
      starters.add(state);
      state = solved(state, step);
    }
    starters.add(state);
  }

  /** The code with which a learner starts the step. */
  Code starter(Step step) {
    return starters.get(course.steps().indexOf(step));
  }

  /** The code after the step, solved by its solution: the starter of the next one. */
  Code solved(Step step) {
    return starters.get(course.steps().indexOf(step) + 1);
  }

  private Code solved(Code code, Step step) {
    return code.with(step.holes().stream().map(Hole::symbol).toList(), solution);
  }

  /**
   * Solving a step fills its own holes, and no other's.
   *
   * <p>This also proves that the earlier scenarios are green: with everything pending lent, the
   * code that runs for an earlier step is exactly the code that its own solution ran with.
   */
  void mustFollow(Step step) {
    Code before = starter(step);
    Code after = solved(step);
    require(before.pending(step).equals(step.holes()), step, "its starter has all its holes");
    require(after.pending(step).isEmpty(), step, "its solution fills all its holes");
    for (Step other : course.steps()) {
      if (!other.equals(step)) {
        require(
            before.pending(other).equals(after.pending(other)),
            step,
            "its solution leaves the holes of " + other.id());
        if (course.steps().indexOf(other) < course.steps().indexOf(step)) {
          require(
              Loan.of(before, solution, course, other).whole().equals(solution),
              step,
              "its starter runs " + other.id() + " as the solution of that step does");
        }
      }
    }
    require(
        Loan.of(after, solution, course, step).whole().equals(solution),
        step,
        "its solution is the reference's");
  }

  /** The end of the course. */
  void mustEndAtTheReference() {
    if (!starters.getLast().equals(solution)) {
      throw new Broken("After the last step the code is not the reference's.");
    }
  }

  private static void require(boolean holds, Step step, String what) {
    if (!holds) {
      throw new Broken("Step " + step.id() + ": it is not so that " + what + ".");
    }
  }
}
