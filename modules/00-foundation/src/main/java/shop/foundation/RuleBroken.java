package shop.foundation;

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

  /** Refuses a text that is missing, blank or longer than {@code longest} characters. */
  public static void unlessText(@Nullable String text, int longest, String name) {
    unless(
        text != null && !text.isBlank() && text.length() <= longest,
        "%s has 1 to %d characters".formatted(name, longest));
    unlessCardFree(text, name);
  }

  /** Refuses a text in which somebody has written the number of a card. */
  public static void unlessCardFree(@Nullable String text, String name) {
    unless(
        text == null || !CardNumbers.isIn(text),
        name + " has a number in it that looks like a payment card's: leave it out");
  }
}
