package shop.ordering;

import static shop.foundation.Rules.require;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/**
 * What a customer bought: 1 to 50 items in one currency.
 *
 * @param orderId assigned when the checkout was accepted; one id is one order
 * @param orderDate when the checkout was accepted, not when the order was placed
 */
public record Order(
    UUID orderId,
    Timestamp orderDate,
    CorrelationId correlationId,
    UserName userName,
    Customer customer,
    Payment payment,
    List<OrderItem> items) {
  private static final int MOST_ITEMS = 50;

  public Order {
    require(orderId != null, "An order has an id");
    require(orderDate != null, "An order has a date");
    require(correlationId != null, "An order has a correlation id");
    require(userName != null, "An order has a user");
    require(customer != null, "An order has a customer");
    require(payment != null, "An order has a payment");
    require(
        items != null && !items.isEmpty() && items.size() <= MOST_ITEMS,
        String.format(Locale.ROOT, "An order has 1 to %d items", MOST_ITEMS));
    require(items.stream().allMatch(Objects::nonNull), "An order has no empty items");
    items = List.copyOf(items);
    requireOneCurrency(items);
    requirePayable(items);
  }

  /** Always the sum of its items; an order stores no total that could differ from it. */
  public Money total() {
    return items.stream().map(OrderItem::lineTotal).reduce(Money::plus).orElseThrow();
  }

  private static void requireOneCurrency(List<OrderItem> items) {
    var currencies = items.stream().map(item -> item.unitPrice().currency()).distinct().count();
    require(currencies == 1, "All prices in an order are in one currency");
  }

  /**
   * Money has an upper limit, and so does the cost of an order. {@link #total()} would refuse it,
   * too, but only when somebody asks.
   */
  private static void requirePayable(List<OrderItem> items) {
    var sum = items.stream().map(OrderItem::lineAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    require(sum.compareTo(Money.MOST) <= 0, "An order costs at most " + Money.MOST);
  }
}
