package shop.ordering;

import static shop.foundation.Rules.require;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the customer pays: a token from the payment provider, such as {@code tok_4eC39HqLyjWDarjt},
 * and at most the last four digits of the card. The card number itself never gets here.
 */
public record Payment(String token, @Nullable String cardLast4) {
  private static final Pattern TOKEN = Pattern.compile("tok_[A-Za-z0-9]{8,64}");
  private static final Pattern LAST_4 = Pattern.compile("[0-9]{4}");

  public Payment {
    require(
        token != null && TOKEN.matcher(token).matches(),
        "token is the payment provider's: tok_ and 8 to 64 letters or digits");
    require(cardLast4 == null || LAST_4.matcher(cardLast4).matches(), "cardLast4 has 4 digits");
  }

  /** Shows nothing: a token is as good as money. */
  @Override
  public String toString() {
    return "Payment[not shown]";
  }
}
