package shop.ordering;

import java.util.List;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/**
 * The event: what was placed, as contracts/schemas/order-placed.v1.json has it. It says neither who
 * lives where nor how somebody pays, because nobody who hears of an order needs both, and an event
 * cannot be called back.
 */
public record OrderPlaced(
    int version,
    UUID orderId,
    Timestamp orderDate,
    CorrelationId correlationId,
    UserName userName,
    List<OrderItem> items,
    Money total) {
  public static final int VERSION = 1;

  public static OrderPlaced of(Order order) {
    return new OrderPlaced(
        VERSION,
        order.orderId(),
        order.orderDate(),
        order.correlationId(),
        order.userName(),
        order.items(),
        order.total());
  }
}
