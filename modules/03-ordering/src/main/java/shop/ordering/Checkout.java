package shop.ordering;

import shop.foundation.Money;

/** What the basket says it accepted, before ordering has looked at it. */
public record Checkout(int version, Order order, Money total) {
  private static final int KNOWN_VERSION = 1;

  boolean isOfKnownVersion() {
    return version == KNOWN_VERSION;
  }

  /** Whether the basket and the order come to the same sum, currency included. */
  boolean addsUp() {
    return order.total().equals(total);
  }
}
