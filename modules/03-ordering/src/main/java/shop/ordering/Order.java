package shop.ordering;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.RuleBroken;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/**
 * What a customer bought: 1 to 50 lines in one currency.
 *
 * @param orderId given when the checkout was accepted; one id is one order
 * @param orderDate when the checkout was accepted, not when the order was placed
 */
public record Order(
    UUID orderId,
    Timestamp orderDate,
    CorrelationId correlationId,
    UserName userName,
    Customer customer,
    Payment payment,
    List<OrderLine> items) {
  private static final int MOST_LINES = 50;

  public Order {
    RuleBroken.unless(orderId != null, "An order has an id");
    RuleBroken.unless(orderDate != null, "An order has a date");
    RuleBroken.unless(correlationId != null, "An order has a correlation id");
    RuleBroken.unless(userName != null, "An order has a user");
    RuleBroken.unless(customer != null, "An order has a customer");
    RuleBroken.unless(payment != null, "An order has a payment");
    RuleBroken.unless(
        items != null && !items.isEmpty() && items.size() <= MOST_LINES,
        String.format(Locale.ROOT, "An order has 1 to %d lines", MOST_LINES));
    RuleBroken.unless(items.stream().allMatch(Objects::nonNull), "No line of an order is empty");
    items = List.copyOf(items);
    totalOf(items);
  }

  /** Always the sum of its lines; an order keeps no total that could say something else. */
  public Money total() {
    return totalOf(items);
  }

  private static Money totalOf(List<OrderLine> items) {
    return items.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
  }
}
