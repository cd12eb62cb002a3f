package localcloud.see;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body as the page shows it: without card numbers and passwords, and no longer than anybody
 * reads.
 */
final class Masked {
  static final int LONGEST = 20_000;

  /** 13 to 19 digits, as they are or in groups (ISO/IEC 7812-1). */
  private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");

  /** A member of JSON, possibly inside a text of JSON, whose name says what it is. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(\\\\*\"[a-z_-]*(?:password|secret|authorization|cvc|cvv)[a-z_-]*\\\\*\"\\s*:\\s*\\\\*\")"
              + "[^\"\\\\]+");

  private Masked() {}

  static String text(String body) {
    String shown =
        body.length() > LONGEST
            ? body.substring(0, LONGEST)
                + "\n… and "
                + (body.length() - LONGEST)
                + " more characters"
            : body;
    return DIGITS
        .matcher(SECRET.matcher(shown).replaceAll("$1[hidden]"))
        .replaceAll(found -> Matcher.quoteReplacement(isCard(found) ? "[card]" : found.group()));
  }

  /** Luhn's check digit, which a time in milliseconds has once in ten times. */
  private static boolean isCard(MatchResult found) {
    String digits = found.group().replaceAll("[ -]", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
