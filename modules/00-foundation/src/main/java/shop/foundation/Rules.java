package shop.foundation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rules for values; a value that breaks one is refused with {@link RuleBroken}. They hold wherever
 * a value is read, also from a table or an event; what only the doors refuse is in {@link
 * AtTheDoor}.
 */
public final class Rules {
  private Rules() {}

  /**
   * @param rule in the client's terms
   */
  public static void require(boolean kept, String rule) {
    if (!kept) {
      throw new RuleBroken(rule);
    }
  }

  /**
   * Requires text that is not blank, has 1 to {@code longest} characters and passes {@link
   * #requireNote}.
   */
  public static void requireText(@Nullable String text, int longest, String name) {
    require(
        text != null && !text.isBlank() && length(text) <= longest,
        String.format(Locale.ROOT, "%s has 1 to %d characters", name, longest));
    requirePlain(text, name);
  }

  /** Requires null, or text of at most {@code longest} characters that a queue can carry. */
  public static void requireNote(@Nullable String text, int longest, String name) {
    require(
        text == null || length(text) <= longest,
        String.format(Locale.ROOT, "%s has at most %d characters", name, longest));
    requirePlain(text, name);
  }

  private static void requirePlain(@Nullable String text, String name) {
    require(
        text == null || text.codePoints().allMatch(Rules::isCarried),
        name + " contains an invalid character, such as half of a surrogate pair: remove it");
  }

  /**
   * Counts as JSON Schema does: a character outside the Basic Multilingual Plane is one, not two.
   */
  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * Whether SQS accepts the character in a message (SQS API Reference, "SendMessage"): an order
   * with any other would be lost.
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
