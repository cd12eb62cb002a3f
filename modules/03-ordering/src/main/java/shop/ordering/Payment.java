package shop.ordering;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.foundation.RuleBroken;

/**
 * What the payment provider gave in exchange for a card: {@code tok_} and 8 to 64 letters or
 * digits, and at most the card's last four digits.
 */
public record Payment(String token, @Nullable String cardLast4) {
  private static final Pattern TOKEN = Pattern.compile("tok_[A-Za-z0-9]{8,64}");
  private static final Pattern LAST_FOUR = Pattern.compile("[0-9]{4}");

  public Payment {
    RuleBroken.unless(
        token != null && TOKEN.matcher(token).matches(),
        "A payment token is tok_ and 8 to 64 letters or digits");
    RuleBroken.unlessCardFree(token, "A payment token");
    RuleBroken.unless(
        cardLast4 == null || LAST_FOUR.matcher(cardLast4).matches(),
        "Of a card only the last four digits are known");
  }

  /** Says nothing: a token is as good as money. */
  @Override
  public String toString() {
    return "Payment[not shown]";
  }
}
