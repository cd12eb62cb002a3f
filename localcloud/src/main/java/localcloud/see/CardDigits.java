package localcloud.see;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of payment cards in a text. */
final class CardDigits {
  /** 13 to 19 digits, as they are or in groups (ISO/IEC 7812-1). */
  private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");

  private static final int DIGITS_OF_AIRLINES = 15;

  private CardDigits() {}

  static String hidden(String text) {
    return DIGITS
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(isCard(found) ? "[card]" : found.group()));
  }

  /**
   * Luhn's check digit, which a time in milliseconds has once in ten times; but such a time begins
   * with 1, as only the cards of airlines do, which have 15 digits.
   */
  private static boolean isCard(MatchResult found) {
    String digits = found.group().replaceAll("[ -]", "");
    if (digits.startsWith("1") && digits.length() != DIGITS_OF_AIRLINES) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
