package shop.foundation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds text that could be a payment card number: 13 to 19 digits, together or in groups, that
 * start with 2 to 6 and have a valid check digit (ISO/IEC 7812-1, "Luhn formula"). The shop accepts
 * no such text; see docs/decisions/0013.
 */
public final class CardNumbers {
  private static final int FEWEST_DIGITS = 13;
  private static final int MOST_DIGITS = 19;

  /** Not searched: the digits of a random UUID may happen to look like a card number. */
  private static final Pattern UUID =
      Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");

  private static final Pattern GROUPS =
      Pattern.compile("(?<!\\p{Alnum})\\d++(?:[ .-]\\d++)*+(?!\\p{Alnum})");

  private CardNumbers() {}

  public static boolean isIn(String text) {
    return GROUPS
        .matcher(UUID.matcher(text).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .anyMatch(CardNumbers::isInGroups);
  }

  private static boolean isInGroups(String groups) {
    var list = List.of(groups.split("[ .-]"));
    for (int first = 0; first < list.size(); first++) {
      var digits = new StringBuilder();
      for (int i = first; i < list.size() && digits.length() < MOST_DIGITS; i++) {
        digits.append(list.get(i));
        if (isCardNumber(digits)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isCardNumber(CharSequence digits) {
    return digits.length() >= FEWEST_DIGITS
        && digits.length() <= MOST_DIGITS
        && digits.charAt(0) >= '2'
        && digits.charAt(0) <= '6'
        && checkSum(digits) % 10 == 0;
  }

  /** Doubles every second digit from the right and adds up the digits of each result. */
  private static int checkSum(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum;
  }
}
