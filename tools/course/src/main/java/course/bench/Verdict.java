package course.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The one thing that is said about a step.
 *
 * @param where a file and line, a hole, or the scenario that broke
 * @param rule the rule of the shop that broke, in its own words
 * @param says what the compiler said, what is to be written, or what was expected and what came
 * @param trace for whoever asks for it
 */
public record Verdict(Result result, String where, String rule, String says, List<String> trace) {

  /** What became of it. */
  public enum Result {
    DOES_NOT_COMPILE,
    PENDING,
    WRONG,
    GREEN,
    /** Not the learner's fault: the workbench itself failed. */
    BROKEN
  }

  static Verdict doesNotCompile(String where, String says) {
    return new Verdict(Result.DOES_NOT_COMPILE, where, "", says, List.of());
  }

  /**
   * @param where the pending step's id
   */
  static Verdict pending(String where, String says) {
    return new Verdict(Result.PENDING, where, "", says, List.of());
  }

  static Verdict wrong(String where, String rule, Throwable failure) {
    return new Verdict(
        Result.WRONG, where, rule, FailureText.of(failure), FailureText.trace(failure));
  }

  static Verdict broken(Throwable failure) {
    return new Verdict(Result.BROKEN, "", "", FailureText.of(failure), FailureText.trace(failure));
  }

  Verdict and(String more) {
    return new Verdict(result, where, rule, says + "\n" + more, trace);
  }

  static Verdict green() {
    return new Verdict(Result.GREEN, "", "", "", List.of());
  }

  @JsonIgnore
  public boolean isGreen() {
    return result == Result.GREEN;
  }

  /** All of it, for a log. */
  public String toText() {
    return String.join("\n", result.name(), rule, where, says, String.join("\n", trace));
  }
}
