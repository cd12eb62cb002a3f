package faults;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether an answer is one that a client may get, whatever he sent. */
final class Judge {
  private static final Pattern INSIDE =
      Pattern.compile("Exception|\\bat [\\w.$]+\\(|\\bjava\\.|stackTrace|errorType");

  private Judge() {}

  static Optional<String> complaint(int status, String body) {
    if (status >= 500) {
      return Optional.of(status + ": " + body);
    }
    return status >= 400 && INSIDE.matcher(body).find()
        ? Optional.of("the program's inside: " + body)
        : Optional.empty();
  }
}
