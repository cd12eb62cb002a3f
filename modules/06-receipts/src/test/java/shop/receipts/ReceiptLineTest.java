package shop.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.receipts.Broken.assertTold;
import static shop.receipts.Broken.broken;
import static shop.receipts.Broken.nothing;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.Money;

/** What stands on a line. */
class ReceiptLineTest {
  private static final Money PRICE = Money.of("1", "EUR");

  static Stream<Arguments> rules() {
    return Stream.of(
        broken("productId has", () -> new ReceiptLine("", "Pen", null, 1, PRICE)),
        broken("productId has", () -> new ReceiptLine("x".repeat(65), "Pen", null, 1, PRICE)),
        broken("productName has", () -> new ReceiptLine("pen", "x".repeat(101), null, 1, PRICE)),
        broken("productName has", () -> new ReceiptLine("pen", nothing(), null, 1, PRICE)),
        broken("colour has", () -> new ReceiptLine("pen", "Pen", "", 1, PRICE)),
        broken("colour has", () -> new ReceiptLine("pen", "Pen", "x".repeat(31), 1, PRICE)),
        broken("quantity is", () -> new ReceiptLine("pen", "Pen", null, 0, PRICE)),
        broken("quantity is", () -> new ReceiptLine("pen", "Pen", null, 100, PRICE)),
        broken("unitPrice is", () -> new ReceiptLine("pen", "Pen", null, 1, nothing())),
        broken("unitPrice is", () -> new ReceiptLine("pen", "Pen", null, 1, Money.of("0", "EUR"))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whoever_breaks_a_rule_is_told_which(String rule, Runnable making) {
    assertTold(rule, making);
  }

  @Test
  void what_just_keeps_the_rules_is_a_line() {
    var cent = Money.of("0.01", "EUR");
    var line = new ReceiptLine("x".repeat(64), "x".repeat(100), "x".repeat(30), 99, cent);
    assertThat(line.lineTotal()).isEqualTo(Money.of("0.99", "EUR"));
  }
}
