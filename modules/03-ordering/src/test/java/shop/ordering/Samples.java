package shop.ordering;

import java.util.List;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/** Ada's order: two notebooks and a pen, 104.90 EUR. */
public final class Samples {
  public static final OrderItem NOTEBOOKS =
      new OrderItem("notebook", "Notebook", "blue", 2, Money.of("12.50", "EUR"));
  public static final OrderItem PEN =
      new OrderItem("pen", "Fountain pen", null, 1, Money.of("79.90", "EUR"));

  private Samples() {}

  public static Order order() {
    return orderOf(List.of(NOTEBOOKS, PEN));
  }

  public static Order orderOf(List<OrderItem> items) {
    return new Order(
        UUID.fromString("7f0c1c52-4b0e-4d4c-9a3a-2f6f3c1d8e90"),
        Timestamp.parse("2026-11-22T10:15:30.123Z"),
        new CorrelationId("web-4711"),
        new UserName("ada"),
        new Customer("Ada", "Lovelace", "ada@example.org", "12 St James's Square, London"),
        new Payment("tok_4f9Kd82hLmQ1", "4242"),
        items);
  }
}
