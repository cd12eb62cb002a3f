package course.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The one answer about a step.
 *
 * @param where a file and line, a hole, or the scenario that broke
 * @param rule the broken rule of the shop, as a sentence
 * @param says the compiler's message, what to write, or what was expected and what came
 * @param trace the stack trace, shown on request
 */
public record Verdict(Result result, String where, String rule, String says, List<String> trace) {

  /** How the check ended. */
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

  /** Everything, for a log. */
  public String toText() {
    return String.join("\n", result.name(), rule, where, says, String.join("\n", trace));
  }
}
