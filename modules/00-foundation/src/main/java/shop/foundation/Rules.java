package shop.foundation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What values must keep to; a value that does not is refused with {@link RuleBroken}. */
public final class Rules {
  private Rules() {}

  /**
   * @param rule in the client's words
   */
  public static void require(boolean kept, String rule) {
    if (!kept) {
      throw new RuleBroken(rule);
    }
  }

  /** A text of 1 to {@code longest} characters, not blank, that {@link #requireNote} takes. */
  public static void requireText(@Nullable String text, int longest, String name) {
    require(
        text != null && !text.isBlank() && length(text) <= longest,
        String.format(Locale.ROOT, "%s has 1 to %d characters", name, longest));
    requirePlain(text, name);
  }

  /**
   * No text at all, or one of at most {@code longest} characters, which a queue carries and in
   * which nobody has written the number of a card.
   */
  public static void requireNote(@Nullable String text, int longest, String name) {
    require(
        text == null || length(text) <= longest,
        String.format(Locale.ROOT, "%s has at most %d characters", name, longest));
    requirePlain(text, name);
  }

  /** A text in which nobody has written the number of a card. */
  public static void requireNoCard(@Nullable String text, String name) {
    require(
        text == null || !CardNumbers.isIn(text),
        name + " has a number in it that looks like a payment card's: leave it out");
  }

  private static void requirePlain(@Nullable String text, String name) {
    require(
        text == null || text.codePoints().allMatch(Rules::isCarried),
        name + " has a character in it that is none, such as half of a pair: leave it out");
    requireNoCard(text, name);
  }

  /** As JSON Schema counts: a character outside the basic plane is one, not two. */
  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * What a message may hold (SQS API Reference, "SendMessage"): an order with more would be lost.
   */
  private static boolean isCarried(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
