package shop.ordering.aws;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.ordering.Customer;
import shop.ordering.Order;
import shop.ordering.OrderItem;

/** An order as the API shows it: with its totals, without the payment token. */
record OrderView(
    UUID orderId,
    Timestamp orderDate,
    UserName userName,
    Customer customer,
    Payment payment,
    List<Item> items,
    Money total,
    CorrelationId correlationId,
    String status) {

  record Payment(@Nullable String cardLast4) {}

  record Item(
      String productId,
      String productName,
      @Nullable String colour,
      int quantity,
      Money unitPrice,
      Money lineTotal) {

    static Item of(OrderItem item) {
      return new Item(
          item.productId(),
          item.productName(),
          item.colour(),
          item.quantity(),
          item.unitPrice(),
          item.lineTotal());
    }
  }

  static OrderView of(Order order) {
    return new OrderView(
        order.orderId(),
        order.orderDate(),
        order.userName(),
        order.customer(),
        new Payment(order.payment().cardLast4()),
        order.items().stream().map(Item::of).toList(),
        order.total(),
        order.correlationId(),
        "placed");
  }
}
