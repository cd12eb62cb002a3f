package localcloud.malformed;

import java.util.Optional;
import java.util.regex.Pattern;
import localcloud.malformed.RawHttp.Answer;

/** What is wrong with the answer to a malformed call, if anything. */
final class Verdict {
  /** Names of classes and lines of stack traces. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "\\b(?:java|javax|jdk|sun|scala|localcloud|com\\.fasterxml|com\\.sun|org\\.elasticmq"
              + "|org\\.apache|robaho|software\\.amazon\\.event)\\.[a-z]\\w*\\.?\\w*|\\b[A-Z]\\w{1,60}Exception:|\\bat"
              + " [\\w.$]{1,200}\\([\\w.]+:\\d+\\)|URISyntaxException|NumberFormatException"
              + "|ClassCastException|NullPointerException|<h1>");

  private Verdict() {}

  static Optional<String> of(Cases.Case sent, Answer answer) {
    if (answer.status() == 0) {
      return Optional.of("dropped");
    }
    if (answer.status() >= 500 && answer.status() != 501) {
      return Optional.of("status " + answer.status());
    }
    if (INSIDES.matcher(answer.body()).find()) {
      return Optional.of("insides");
    }
    if (answer.status() >= 400 && answer.status() != 501) {
      String code = Codes.of(sent, answer);
      if (!Codes.isKnown(sent.operation(), code)) {
        return Optional.of("code " + code);
      }
    }
    return Optional.empty();
  }
}
