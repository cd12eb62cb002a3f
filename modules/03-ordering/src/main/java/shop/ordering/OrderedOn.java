package shop.ordering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import shop.foundation.Malformed;
import shop.foundation.Timestamp;

/**
 * When an order was made: a day in UTC like {@code 2026-11-22}, a moment like {@code
 * 2026-11-22T10:15:30.123Z}, or any time. Since texts of moments sort and begin as days do, it is
 * the beginning of an order's date.
 */
public record OrderedOn(String beginning) {
  private static final int LENGTH_OF_A_DAY = "2026-11-22".length();

  public static OrderedOn anyTime() {
    return new OrderedOn("");
  }

  /** Reads the query parameter {@code orderDate}. */
  public static OrderedOn parse(Optional<String> text) {
    return text.map(OrderedOn::parse).orElseGet(OrderedOn::anyTime);
  }

  private static OrderedOn parse(String text) {
    return new OrderedOn(
        text.length() == LENGTH_OF_A_DAY ? day(text) : Timestamp.parse(text).toString());
  }

  private static String day(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      throw new Malformed("orderDate is a day like 2026-11-22 or a moment like 2026-11-22T10:15:30.123Z");
    }
  }
}
