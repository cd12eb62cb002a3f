package shop.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.ordering.Broken.assertTold;
import static shop.ordering.Broken.broken;
import static shop.ordering.Broken.nothing;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.Money;

/** What was bought. */
class OrderItemTest {
  private static final Money PRICE = Money.of("1", "EUR");

  static Stream<Arguments> rules() {
    return Stream.of(
        broken("productId has", () -> new OrderItem("", "Pen", null, 1, PRICE)),
        broken("productId has", () -> new OrderItem("x".repeat(65), "Pen", null, 1, PRICE)),
        broken("productName has", () -> new OrderItem("pen", "x".repeat(101), null, 1, PRICE)),
        broken("productName has", () -> new OrderItem("pen", nothing(), null, 1, PRICE)),
        broken("colour has", () -> new OrderItem("pen", "Pen", "", 1, PRICE)),
        broken("colour has", () -> new OrderItem("pen", "Pen", "x".repeat(31), 1, PRICE)),
        broken("quantity is", () -> new OrderItem("pen", "Pen", null, 0, PRICE)),
        broken("quantity is", () -> new OrderItem("pen", "Pen", null, 100, PRICE)),
        broken("unitPrice is", () -> new OrderItem("pen", "Pen", null, 1, nothing())),
        broken("unitPrice is", () -> new OrderItem("pen", "Pen", null, 1, Money.of("0", "EUR"))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whoever_breaks_a_rule_is_told_which(String rule, Runnable making) {
    assertTold(rule, making);
  }

  @Test
  void what_just_keeps_the_rules_is_an_item() {
    var cent = Money.of("0.01", "EUR");
    var item = new OrderItem("x".repeat(64), "x".repeat(100), "x".repeat(30), 99, cent);
    assertThat(item.lineTotal()).isEqualTo(Money.of("0.99", "EUR"));
  }
}
