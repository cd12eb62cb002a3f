package localcloud.see;

import java.util.regex.Pattern;
import localcloud.hops.Secrets;

/**
 * A body as the page shows it: without card numbers and passwords, and no longer than anybody
 * reads.
 */
final class Masked {
  static final int LONGEST = 20_000;

  /** A member of JSON, possibly inside a text of JSON, whose name says what it is. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(\\\\*\"[a-z_-]*(?:password|secret|token|authorization|cvc|cvv)[a-z_-]*\\\\*\"\\s*:\\s*\\\\*\")"
              + "[^\"\\\\]+");

  private Masked() {}

  static String text(String body) {
    String hidden = CardDigits.hidden(SECRET.matcher(body).replaceAll("$1[hidden]"));
    return hidden.length() > LONGEST
        ? hidden.substring(0, LONGEST)
            + "\n… and "
            + (hidden.length() - LONGEST)
            + " more characters"
        : hidden;
  }

  /** The same of a text that may hold whole tokens. */
  static String shown(String text) {
    return text(Secrets.hidden(text));
  }
}
