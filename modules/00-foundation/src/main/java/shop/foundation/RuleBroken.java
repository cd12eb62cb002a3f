package shop.foundation;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that a rule of the shop forbids. The message names the rule in the client's words; an API
 * answers it with 422.
 */
public final class RuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RuleBroken(String rule) {
    super(rule);
  }

  /** Never null: the constructor asks for it. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** Refuses unless {@code kept}. */
  public static void unless(boolean kept, String rule) {
    if (!kept) {
      throw new RuleBroken(rule);
    }
  }

  /** Refuses a text that is missing, blank, or that {@link #unlessNote} refuses. */
  public static void unlessText(@Nullable String text, int longest, String name) {
    unless(
        text != null && !text.isBlank() && length(text) <= longest,
        String.format(Locale.ROOT, "%s has 1 to %d characters", name, longest));
    unlessNote(text, longest, name);
  }

  /**
   * Refuses a text that is longer than {@code longest} characters, that no queue would carry, or in
   * which somebody has written the number of a card. No text at all is fine.
   */
  public static void unlessNote(@Nullable String text, int longest, String name) {
    unless(
        text == null || length(text) <= longest,
        String.format(Locale.ROOT, "%s has at most %d characters", name, longest));
    unless(
        text == null || text.codePoints().allMatch(RuleBroken::isCarried),
        name + " has a character in it that is none, such as half of a pair: leave it out");
    unlessCardFree(text, name);
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

  /** Refuses a text in which somebody has written the number of a card. */
  public static void unlessCardFree(@Nullable String text, String name) {
    unless(
        text == null || !CardNumbers.isIn(text),
        name + " has a number in it that looks like a payment card's: leave it out");
  }
}
