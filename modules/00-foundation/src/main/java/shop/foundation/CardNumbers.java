package shop.foundation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Finds text that could be a payment card number, in any form in which people type one: digits of
 * any script, together or in groups, with anything but letters between the groups and anything but
 * digits around them. They begin like an issuer's numbers, are as many as that issuer's numbers
 * have, and their check digit is right (ISO/IEC 7812-1, "Luhn formula"). The shop accepts no such
 * text; see docs/decisions/0013.
 *
 * <p>The time that this takes grows with the length of the text, and no faster.
 */
public final class CardNumbers {
  /** The most digits that a telephone number has (ITU-T Recommendation E.164). */
  private static final int LONGEST_TELEPHONE_NUMBER = 15;

  private static final int EAN = 13;

  /**
   * Not searched: random ids, with hyphens or without, whose digits may happen to look like a card
   * number (RFC 9562), and times.
   */
  private static final Pattern IDS_AND_TIMES =
      Pattern.compile(
          "(?<![\\p{Alnum}-])\\p{XDigit}{8}-\\p{XDigit}{4}-[1-8]\\p{XDigit}{3}"
              + "-[89abAB]\\p{XDigit}{3}-\\p{XDigit}{12}(?![\\p{Alnum}-])"
              + "|(?<!\\p{Alnum})\\p{XDigit}{12}[1-8]\\p{XDigit}{3}[89abAB]\\p{XDigit}{15}"
              + "(?!\\p{Alnum})"
              + "|(?<![\\p{Alnum}.-])\\d{4}-[01]\\d-[0-3]\\d[T ][0-2]\\d:[0-5]\\d"
              + "(?::[0-6]\\d(?:[.,]\\d{1,9})?)?(?:Z|[+-][0-2]\\d:?[0-5]\\d)?(?![\\p{Alnum}.-])");

  private CardNumbers() {}

  public static boolean isIn(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    // The expression is slower than the search, and most texts have no number to be excused.
    return isInDigits(plain) && isInDigits(IDS_AND_TIMES.matcher(plain).replaceAll("x"));
  }

  private static boolean isInDigits(String text) {
    var runs = DigitRuns.of(text);
    for (int first = 0; first < runs.size(); first++) {
      if (runs.isFirst(first) && isFrom(first, runs)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one run or several, from this digit on, are a card number. */
  private static boolean isFrom(int first, DigitRuns runs) {
    int prefix = 0;
    var sums = new int[2];
    int ean = 0;
    int end = Math.min(runs.size(), first + CardIssuer.MOST_DIGITS);
    for (int i = first; i < end && (i == first || !runs.isAfterLetter(i)); i++) {
      int place = i - first;
      int digit = runs.digit(i);
      prefix = place < 4 ? 10 * prefix + digit : prefix;
      sums[place % 2] += doubled(digit);
      sums[1 - place % 2] += digit;
      ean += place % 2 == 0 ? digit : 3 * digit;
      int length = place + 1;
      if (runs.isLast(i)
          && length >= CardIssuer.FEWEST_DIGITS
          && sums[length % 2] % 10 == 0
          && CardIssuer.issues(prefix, length)
          && !(length == EAN && ean % 10 == 0)
          && !(length <= LONGEST_TELEPHONE_NUMBER && runs.isAfterPlus(first))) {
        return true;
      }
    }
    return false;
  }

  /** The sum of the digits of twice the digit. */
  private static int doubled(int digit) {
    return digit < 5 ? 2 * digit : 2 * digit - 9;
  }
}
