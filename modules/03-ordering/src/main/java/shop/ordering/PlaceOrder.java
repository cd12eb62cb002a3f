package shop.ordering;

import java.util.UUID;
import shop.foundation.Money;

/**
 * Makes an order from a checkout. A checkout may arrive any number of times: the first arrival
 * places the order, and each later one finds it already placed.
 */
public final class PlaceOrder {

  public sealed interface Outcome {}

  public record Placed(UUID orderId) implements Outcome {}

  /** Not a failure: the order exists, and that is what the sender wanted. */
  public record AlreadyPlaced(UUID orderId) implements Outcome {}

  /** Sending it again will not help. The reason contains no customer data. */
  public record Refused(String reason) implements Outcome {}

  private final Orders orders;

  public PlaceOrder(Orders orders) {
    this.orders = orders;
  }

  /** Places the order if its total is the one that the customer was shown at checkout. */
  public Outcome place(Order order, Money announcedTotal) {
    if (!order.total().equals(announcedTotal)) {
      return new Refused("The total is not the sum of price times quantity");
    }
    return keep(order);
  }

  private Outcome keep(Order order) {
    return orders.add(order) ? new Placed(order.orderId()) : new AlreadyPlaced(order.orderId());
  }
}
