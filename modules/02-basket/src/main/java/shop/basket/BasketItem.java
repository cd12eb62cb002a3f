package shop.basket;

import org.jspecify.annotations.Nullable;
import shop.foundation.Money;

/** A product in a basket, with the name and the price the catalogue gave when it was put in. */
public record BasketItem(
    String productId, String productName, @Nullable String colour, int quantity, Money unitPrice) {

  public Money lineTotal() {
    return unitPrice.times(quantity);
  }
}
