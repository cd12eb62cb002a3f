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

  /** The forms, after the ordinary case without a card. */
  static List<String> addresses() {
    return Stream.concat(Stream.of("1 Road"), ALL.stream().map(card -> "1 Road " + card)).toList();
  }
}
