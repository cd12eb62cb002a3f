package shop.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.ordering.Broken.assertTold;
import static shop.ordering.Broken.broken;
import static shop.ordering.Broken.nothing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/** What belongs to an order, and what it may cost. */
class OrderRulesTest {
  private static final String MAIL = "ada@example.com";
  private static final Money PRICE = Money.of("1", "EUR");
  private static final UUID ID = new UUID(4, 2);
  private static final Timestamp DATE = Timestamp.parse("2026-11-22T10:15:30.123Z");
  private static final CorrelationId MARK = new CorrelationId("test-1");
  private static final UserName ADA = new UserName("ada");
  private static final Customer CUSTOMER = new Customer("Ada", "Lovelace", MAIL, "London");
  private static final Payment PAYMENT = new Payment("tok_12345678", null);
  private static final List<OrderItem> PEN = List.of(new OrderItem("pen", "Pen", null, 1, PRICE));

  static Stream<Arguments> rules() {
    return Stream.of(
        broken("An order has an id", () -> order(nothing(), DATE, MARK, ADA, PEN)),
        broken("An order has a date", () -> order(ID, nothing(), MARK, ADA, PEN)),
        broken("An order has a correlation id", () -> order(ID, DATE, nothing(), ADA, PEN)),
        broken("An order has a user", () -> order(ID, DATE, MARK, nothing(), PEN)),
        broken(
            "An order has a customer",
            () -> new Order(ID, DATE, MARK, ADA, nothing(), PAYMENT, PEN)),
        broken(
            "An order has a payment",
            () -> new Order(ID, DATE, MARK, ADA, CUSTOMER, nothing(), PEN)),
        broken("An order has 1 to 50 items", () -> order(ID, DATE, MARK, ADA, nothing())),
        broken("An order has 1 to 50 items", () -> order(ID, DATE, MARK, ADA, List.of())),
        broken(
            "An order has no empty items",
            () -> order(ID, DATE, MARK, ADA, Collections.singletonList(nothing()))),
        broken("An order costs at most", () -> Samples.orderOf(costing("1000000.01"))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whoever_breaks_a_rule_is_told_which(String rule, Runnable making) {
    assertTold(rule, making);
  }

  @Test
  void an_order_may_cost_as_much_as_money_can_hold() {
    assertThat(Samples.orderOf(costing("1000000")).total()).isEqualTo(Money.of("1000000", "EUR"));
  }

  /** Two items that cost so much together. */
  private static List<OrderItem> costing(String amount) {
    var rest = new BigDecimal(amount).subtract(PRICE.amount());
    var house = Money.of(rest.toString(), "EUR");
    return List.of(PEN.getFirst(), new OrderItem("house", "House", null, 1, house));
  }

  private static Order order(
      UUID id, Timestamp date, CorrelationId mark, UserName user, List<OrderItem> items) {
    return new Order(id, date, mark, user, CUSTOMER, PAYMENT, items);
  }
}
