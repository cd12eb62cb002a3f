package course.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.List;

/**
 * The one answer about a step.
 *
 * @param where a file and line, a hole, or the scenario that broke
 * @param rule the broken rule of the shop, as a sentence
 * @param says the compiler's message, what to write, or what was expected and what came
 * @param trace the stack trace, shown on request
 * @param printed what the learner's code wrote to {@code System.out}, or the end of it
 * @param story the file with what happened until a scenario failed, hop by hop; empty without one
 */
public record Verdict(
    Result result,
    String where,
    String rule,
    String says,
    List<String> trace,
    List<String> printed,
    String story) {

  /** How the check ended. */
  public enum Result {
    DOES_NOT_COMPILE,
    PENDING,
    WRONG,
    GREEN,
    /** Neither: the machine had too much else to do. */
    BUSY,
    /** Not the learner's fault: the workbench itself failed. */
    BROKEN
  }

  static Verdict doesNotCompile(String where, String says) {
    return new Verdict(Result.DOES_NOT_COMPILE, where, "", says, List.of(), List.of(), "");
  }

  /**
   * @param where the pending step's id
   */
  static Verdict pending(String where, String says) {
    return new Verdict(Result.PENDING, where, "", says, List.of(), List.of(), "");
  }

  static Verdict wrong(String where, String rule, Throwable failure) {
    return new Verdict(
        Result.WRONG,
        where,
        rule,
        FailureText.of(failure),
        FailureText.trace(failure),
        List.of(),
        "");
  }

  static Verdict broken(Throwable failure) {
    return new Verdict(
        Result.BROKEN, "", "", FailureText.of(failure), FailureText.trace(failure), List.of(), "");
  }

  static Verdict tooSlow(Busy busy) {
    return new Verdict(Result.BUSY, "", "", FailureText.of(busy), List.of(), List.of(), "");
  }

  /**
   * @param doing what the machine was doing
   * @param says how far the code came
   */
  static Verdict busy(String doing, String says) {
    return new Verdict(
        Result.BUSY,
        "",
        "",
        "Your machine was busy: "
            + doing
            + ".\nThis says nothing about your code. It was tried twice: "
            + says
            + "\nCheck again when less is running.",
        List.of(),
        List.of(),
        "");
  }

  /** Of a busy machine that was not too busy for other code. */
  public Verdict late() {
    String rule = "It comes to an end in the time in which other code does";
    return new Verdict(Result.WRONG, where, rule, says, trace, printed, story);
  }

  Verdict and(String more) {
    return new Verdict(result, where, rule, says + "\n" + more, trace, printed, story);
  }

  Verdict printing(List<String> lines) {
    return new Verdict(result, where, rule, says, trace, lines, story);
  }

  Verdict told(Path file) {
    return new Verdict(result, where, rule, says, trace, printed, file.toString());
  }

  static Verdict green() {
    return new Verdict(Result.GREEN, "", "", "", List.of(), List.of(), "");
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
