package shop.receipts;

import static shop.foundation.Rules.require;
import static shop.foundation.Rules.requireText;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shop.foundation.Money;

/** A product on a receipt, at the price that was paid. */
public record ReceiptLine(
    String productId, String productName, @Nullable String colour, int quantity, Money unitPrice) {
  private static final int LONGEST_PRODUCT_ID = 64;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_COLOUR = 30;
  private static final int MOST = 99;

  public ReceiptLine {
    requireText(productId, LONGEST_PRODUCT_ID, "productId");
    requireText(productName, LONGEST_NAME, "productName");
    if (colour != null) {
      requireText(colour, LONGEST_COLOUR, "colour");
    }
    require(
        quantity >= 1 && quantity <= MOST,
        String.format(Locale.ROOT, "quantity is a number from 1 to %d", MOST));
    require(unitPrice != null && unitPrice.amount().signum() > 0, "unitPrice is above zero");
  }

  public Money lineTotal() {
    return unitPrice.times(quantity);
  }

  /** The line total without the upper limit of {@link Money}. */
  BigDecimal lineAmount() {
    return unitPrice.amount().multiply(BigDecimal.valueOf(quantity));
  }
}
