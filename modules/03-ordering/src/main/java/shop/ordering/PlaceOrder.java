package shop.ordering;

import java.util.UUID;
import shop.foundation.Money;

/**
 * Makes an order of a checkout. A checkout may arrive any number of times: the first one places the
 * order, each later one finds it placed.
 */
public final class PlaceOrder {

  /** What became of a checkout. */
  public sealed interface Outcome {}

  public record Placed(UUID orderId) implements Outcome {}

  /** Not a failure: the order is there, and that is what the sender wanted. */
  public record AlreadyPlaced(UUID orderId) implements Outcome {}

  /** Sending it again will not help. The reason holds no customer's data. */
  public record Refused(String reason) implements Outcome {}

  private final Orders orders;

  public PlaceOrder(Orders orders) {
    this.orders = orders;
  }

  /** Places the order, if its total is the one that the basket told the customer. */
  public Outcome place(Order order, Money toldTotal) {
    if (!order.total().equals(toldTotal)) {
      return new Refused("The total is not the sum of price times quantity");
    }
    return keep(order);
  }

  private Outcome keep(Order order) {
    return orders.add(order) ? new Placed(order.orderId()) : new AlreadyPlaced(order.orderId());
  }
}
