package shop.basket;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.foundation.Money;

/**
 * A product in a basket, with the name and the price the catalogue gave when it was put in. It
 * needs no rules of its own: it is made of a {@link WantedItem} and a product.
 */
public record BasketItem(
    String productId, String productName, @Nullable String colour, int quantity, Money unitPrice) {

  public Money lineTotal() {
    return unitPrice.times(quantity);
  }

  /** The same without an upper limit. */
  BigDecimal lineAmount() {
    return unitPrice.amount().multiply(BigDecimal.valueOf(quantity));
  }
}
