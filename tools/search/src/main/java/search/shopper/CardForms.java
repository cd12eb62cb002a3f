package search.shopper;

import java.util.List;
import java.util.stream.Stream;

/**
 * A payment card's number in the forms in which people type it, into a field that is for something
 * else.
 */
public final class CardForms {
  private static final List<String> SEPARATORS =
      List.of("", " ", "-", ".", "  ", "\u00a0", "/", "_", ", ", "\u2013");

  /** The number of a test card. */
  public static final List<String> ALL =
      Stream.concat(
              SEPARATORS.stream().map(s -> String.join(s, "4111", "1111", "1111", "1111")),
              Stream.of(
                  "x4111111111111111x",
                  "\uff14\uff11\uff11\uff11 1111 1111 1111",
                  "4111\u20111111\u30001111\u200b1111"))
          .toList();

  private CardForms() {}

  /** Whether a text has the number in one of its forms. */
  public static boolean isIn(String text) {
    return ALL.stream().anyMatch(text::contains);
  }

  /** What stands in the fields of a form. */
  record Typed(String firstName, String lastName, String address) {}

  /**
   * What stands there.
   *
   * @param form of the number, from 1 on; 0 is no number
   * @param name whether it stands after the address (0), or in place of the first or the last name
   */
  static Typed typed(int form, int name) {
    if (form == 0) {
      return new Typed("Ada", "Byron", "1 Road");
    }
    String card = ALL.get(form - 1);
    return switch (name) {
      case 1 -> new Typed(card, "Byron", "1 Road");
      case 2 -> new Typed("Ada", card, "1 Road");
      default -> new Typed("Ada", "Byron", "1 Road " + card);
    };
  }
}
