package shop.ordering.aws;

import java.util.List;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.ordering.Checkout;
import shop.ordering.Customer;
import shop.ordering.Order;
import shop.ordering.OrderLine;
import shop.ordering.Payment;

/** The event's detail, version 1, as contracts/schemas/checkout-basket.v1.json describes it. */
record CheckoutBasket(
    int version,
    UUID orderId,
    Timestamp orderDate,
    CorrelationId correlationId,
    UserName userName,
    Customer customer,
    Payment payment,
    List<OrderLine> items,
    Money total) {
  static final int VERSION = 1;

  Checkout toCheckout() {
    return new Checkout(
        new Order(orderId, orderDate, correlationId, userName, customer, payment, items), total);
  }
}
