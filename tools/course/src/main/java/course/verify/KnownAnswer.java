package course.verify;

import course.carve.Code;
import exercises.Step;

/**
 * An answer whose verdict is known beforehand.
 *
 * @param name the same in every run
 */
record KnownAnswer(Step step, Kind kind, String name, Code code) {

  /** What kind of answer it is, and so what its verdict must be. */
  enum Kind {
    /** The solution with a mistake: red. */
    MUTANT,
    /** The solution with a change that nothing can notice: green. */
    EQUIVALENT,
    /** Another solution: green. */
    RIGHT
  }

  boolean isRight() {
    return kind != Kind.MUTANT;
  }
}
