package shop.basket;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.foundation.Money;

/**
 * A product in a basket, with the name and price that the catalogue gave when the basket was last
 * put. It needs no rules of its own: it is made from a {@link WantedItem} and a product.
 */
public record BasketItem(
    String productId, String productName, @Nullable String colour, int quantity, Money unitPrice) {

  public Money lineTotal() {
    return unitPrice.times(quantity);
  }

  /** The line total without the upper limit of {@link Money}. */
  BigDecimal lineAmount() {
    return unitPrice.amount().multiply(BigDecimal.valueOf(quantity));
  }
}
