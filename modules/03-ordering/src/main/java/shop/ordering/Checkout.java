package shop.ordering;

import shop.foundation.Money;

/** What the basket says it accepted: an order, and the total that it told the customer. */
public record Checkout(Order order, Money total) {

  /** Whether basket and ordering come to the same sum, currency included. */
  boolean addsUp() {
    return order.total().equals(total);
  }
}
