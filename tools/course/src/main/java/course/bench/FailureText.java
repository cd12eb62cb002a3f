package course.bench;

import course.run.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts failures into words for people. */
public final class FailureText {
  private static final Pattern PENDING = Pattern.compile("StepPending: ([a-z0-9-]+): (.*)");

  private FailureText() {}

  /** A step's id and its task, if the text says that a step is pending. */
  record PendingStep(String id, String task) {}

  static Optional<PendingStep> pending(String text) {
    Matcher matcher = PENDING.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String task = matcher.group(2).split("\\\\n|\\\\r|\"}")[0];
    return Optional.of(new PendingStep(matcher.group(1), task.strip()));
  }

  static Optional<PendingStep> pending(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<PendingStep> found = pending(cause.toString());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Pending if the failure says so, otherwise wrong. */
  static Verdict verdict(String where, String rule, Throwable failure) {
    return pending(failure)
        .map(step -> Verdict.pending(step.id(), step.task()))
        .orElseGet(() -> Verdict.wrong(where, rule, failure));
  }

  /** The message without the framework's lines and without a stack trace. */
  public static String of(Throwable failure) {
    Throwable telling = failure;
    while (telling.getMessage() == null && telling.getCause() != null) {
      telling = telling.getCause();
    }
    if (telling instanceof Failure known) {
      return known.getMessage() + "\n" + known.remedy();
    }
    String message = telling.getMessage() == null ? telling.toString() : telling.getMessage();
    if (!(telling instanceof AssertionError) && !message.contains(" ")) {
      message = telling.toString();
    }
    return String.join("\n", Mismatch.lines(message));
  }

  static List<String> trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString().lines().toList();
  }
}
