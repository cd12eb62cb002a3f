package shop.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.basket.Broken.assertTold;
import static shop.basket.Broken.broken;
import static shop.basket.Broken.nothing;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a shopper wants, and the key of a request. */
class WantedItemTest {
  private static final String CARD = "4111111111111111";

  static Stream<Arguments> rules() {
    return Stream.of(
        broken("productId has", () -> new WantedItem(nothing(), 1, null)),
        broken("productId has", () -> new WantedItem("x".repeat(65), 1, null)),
        broken("productId contains", () -> new WantedItem(CARD, 1, null)),
        broken("quantity is", () -> new WantedItem("pen", 0, null)),
        broken("quantity is", () -> new WantedItem("pen", 100, null)),
        broken("colour has", () -> new WantedItem("pen", 1, "")),
        broken("colour has", () -> new WantedItem("pen", 1, "x".repeat(31))),
        broken("colour contains", () -> new WantedItem("pen", 1, CARD)),
        broken("Idempotency-Key contains", () -> new IdempotencyKey(CARD, "")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whoever_breaks_a_rule_is_told_which(String rule, Runnable making) {
    assertTold(rule, making);
  }

  @Test
  void what_just_keeps_the_rules_is_taken() {
    assertThat(new WantedItem("x".repeat(64), 99, "x".repeat(30)).quantity()).isEqualTo(99);
    assertThat(new WantedItem("pen", 1, null).colour()).isNull();
    assertThat(new IdempotencyKey(CARD + "x", "").value()).isEqualTo(CARD + "x");
  }
}
