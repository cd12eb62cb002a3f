package shop.ordering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import shop.foundation.Malformed;
import shop.foundation.Timestamp;

/**
 * When an order was made: a day in UTC such as {@code 2026-11-22}, or a moment such as {@code
 * 2026-11-22T10:15:30.123Z}. The text of a moment begins with its day, so either is a prefix of an
 * order's date.
 */
public record OrderedOn(String beginning) {
  private static final int LENGTH_OF_A_DAY = "2026-11-22".length();

  /**
   * Reads the query parameter {@code orderDate}.
   *
   * @throws Malformed if it is neither a day nor a moment
   */
  public static OrderedOn parse(String text) {
    return new OrderedOn(
        text.length() == LENGTH_OF_A_DAY ? day(text) : Timestamp.parse(text).toString());
  }

  private static String day(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      throw new Malformed(String.format(Locale.ROOT, "'%s' is not a day like 2026-11-22", text));
    }
  }
}
