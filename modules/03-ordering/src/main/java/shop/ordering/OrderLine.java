package shop.ordering;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shop.foundation.Money;
import shop.foundation.RuleBroken;

/** So many of one product, at the price that held when the checkout was accepted. */
public record OrderLine(
    String productId, String productName, @Nullable String colour, int quantity, Money unitPrice) {
  private static final int MOST = 99;

  public OrderLine {
    RuleBroken.unlessText(productId, 64, "A product's id");
    RuleBroken.unlessText(productName, 100, "A product's name");
    if (colour != null) {
      RuleBroken.unlessText(colour, 30, "A colour");
    }
    RuleBroken.unless(
        quantity >= 1 && quantity <= MOST,
        String.format(Locale.ROOT, "A quantity is from 1 to %d", MOST));
    RuleBroken.unless(
        unitPrice != null && unitPrice.amount().signum() > 0, "A product has a price above 0");
  }

  public Money total() {
    return unitPrice.times(quantity);
  }
}
