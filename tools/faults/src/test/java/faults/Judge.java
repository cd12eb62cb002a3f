package faults;

import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether a client may get an answer, whatever it sent. */
final class Judge {
  private static final Pattern INSIDE =
      Pattern.compile("Exception|\\bat [\\w.$]+\\(|\\bjava\\.|stackTrace|errorType");

  private Judge() {}

  static Optional<String> complaint(int status, String body) {
    if (status >= 500) {
      return Optional.of(status + ": " + body);
    }
    return status >= 400 && INSIDE.matcher(body).find()
        ? Optional.of("internal details of the program: " + body)
        : Optional.empty();
  }
}
