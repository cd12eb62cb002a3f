package shop.ordering.aws;

import java.util.List;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.ordering.Customer;
import shop.ordering.Order;
import shop.ordering.OrderItem;
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
    List<OrderItem> items,
    Money total)
    implements Checkout {
  static final int VERSION = 1;

  @Override
  public Order toOrder() {
    return new Order(orderId, orderDate, correlationId, userName, customer, payment, items);
  }

  @Override
  public Money announcedTotal() {
    return total;
  }
}
