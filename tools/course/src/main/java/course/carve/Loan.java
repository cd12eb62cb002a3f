package course.carve;

import exercises.Course;
import exercises.Hole;
import exercises.Step;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A learner's code, in which the reference lends what the learner has not written yet, so that one
 * step can be run while others are still pending.
 *
 * @param own what the learner has
 * @param whole what is compiled and run
 */
public record Loan(Code own, Code whole) {

  /** Lends everything pending except the holes of one step. */
  public static Loan of(Code own, Code reference, Course course, Step step) {
    return of(
        own,
        reference,
        course.steps().stream().filter(other -> !other.id().equals(step.id())).toList());
  }

  /** Lends everything pending. */
  public static Loan of(Code own, Code reference, Course course) {
    return of(own, reference, course.steps());
  }

  private static Loan of(Code own, Code reference, List<Step> steps) {
    Code whole = own;
    for (Step step : steps) {
      whole = whole.with(own.pending(step).stream().map(Hole::symbol).toList(), reference);
    }
    return new Loan(own, whole);
  }

  /** The line of the learner's file that became this line of the compiled one. */
  public long ownLine(String path, long line) {
    List<String> mine = lines(own, path);
    List<String> compiled = lines(whole, path);
    if (mine.equals(compiled)) {
      return line;
    }
    return fromBelow(mine, compiled).applyAsInt((int) line);
  }

  /** Lent bodies change the number of lines above, so the line is found by its surroundings. */
  private static IntUnaryOperator fromBelow(List<String> mine, List<String> compiled) {
    return line -> {
      String wanted = compiled.get(Math.min(line, compiled.size()) - 1);
      long nth = compiled.subList(0, line).stream().filter(wanted::equals).count();
      int seen = 0;
      for (int i = 0; i < mine.size(); i++) {
        if (mine.get(i).equals(wanted) && ++seen == nth) {
          return i + 1;
        }
      }
      return Math.min(line, mine.size());
    };
  }

  private static List<String> lines(Code code, String path) {
    return code.files().getOrDefault(path, "").lines().toList();
  }
}
