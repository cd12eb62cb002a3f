package shop.basket.aws;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.basket.BasketCheckedOut;
import shop.basket.BasketItem;
import shop.basket.Customer;
import shop.basket.Payment;
import shop.foundation.CorrelationId;
import shop.foundation.MinorUnits;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/**
 * The event's detail, version 2 ({@code contracts/schemas/checkout-basket.v2.json}): money is a
 * whole number of the smallest unit. It is written as it stands: the names of its components are
 * the contract's.
 */
record CheckoutBasketV2(
    int version,
    UUID orderId,
    Timestamp orderDate,
    CorrelationId correlationId,
    UserName userName,
    Customer customer,
    Payment payment,
    List<Item> items,
    MinorUnits total) {
  static final int VERSION = 2;

  /** A line of the basket. */
  record Item(
      String productId,
      String productName,
      @Nullable String colour,
      int quantity,
      MinorUnits unitPrice) {

    static Item of(BasketItem item) {
      return new Item(
          item.productId(),
          item.productName(),
          item.colour(),
          item.quantity(),
          MinorUnits.of(item.unitPrice()));
    }
  }

  static CheckoutBasketV2 of(BasketCheckedOut checkout) {
    return new CheckoutBasketV2(
        VERSION,
        checkout.orderId(),
        checkout.orderDate(),
        checkout.correlationId(),
        checkout.userName(),
        checkout.customer(),
        checkout.payment(),
        checkout.items().stream().map(Item::of).toList(),
        MinorUnits.of(checkout.total()));
  }
}
