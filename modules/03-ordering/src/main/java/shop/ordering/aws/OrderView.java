package shop.ordering.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.ordering.Customer;
import shop.ordering.Order;
import shop.ordering.OrderLine;

/** An order as the API shows it: with its sums, without the payment token. */
record OrderView(
    String orderId,
    Timestamp orderDate,
    UserName userName,
    Customer customer,
    PaymentView payment,
    List<LineView> items,
    Money total,
    CorrelationId correlationId,
    String status) {

  record PaymentView(@Nullable String cardLast4) {}

  record LineView(
      String productId,
      String productName,
      @Nullable String colour,
      int quantity,
      Money unitPrice,
      Money lineTotal) {}

  static OrderView of(Order order) {
    return new OrderView(
        order.orderId().toString(),
        order.orderDate(),
        order.userName(),
        order.customer(),
        new PaymentView(order.payment().cardLast4()),
        order.items().stream().map(OrderView::line).toList(),
        order.total(),
        order.correlationId(),
        "placed");
  }

  private static LineView line(OrderLine line) {
    return new LineView(
        line.productId(),
        line.productName(),
        line.colour(),
        line.quantity(),
        line.unitPrice(),
        line.total());
  }
}
