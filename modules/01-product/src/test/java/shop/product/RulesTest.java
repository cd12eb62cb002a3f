package shop.product;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.Money;
import shop.foundation.RuleBroken;

/** Each rule of what a client sends, broken alone, and kept by a hair. */
class RulesTest {
  private static final String CARD = "4111111111111111";
  private static final Money PRICE = Money.of("12.50", "EUR");

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("name has", () -> new ProductDetails("", null, "garden", PRICE)),
        broken("name has", () -> new ProductDetails("x".repeat(101), null, "garden", PRICE)),
        broken("name contains", () -> new ProductDetails(CARD, null, "garden", PRICE)),
        broken(
            "description has", () -> new ProductDetails("Rake", "x".repeat(1001), "garden", PRICE)),
        broken("description contains", () -> new ProductDetails("Rake", CARD, "garden", PRICE)),
        broken("category has", () -> new ProductDetails("Rake", null, nothing(), PRICE)),
        broken("category has", () -> new ProductDetails("Rake", null, "x".repeat(41), PRICE)),
        broken("category contains", () -> new ProductDetails("Rake", null, CARD, PRICE)),
        broken("price is", () -> new ProductDetails("Rake", null, "garden", nothing())),
        broken("price is", () -> new ProductDetails("Rake", null, "garden", Money.of("0", "EUR"))),
        broken("A question has a list", () -> new ProductIds(nothing())),
        broken("One question is about at most 50", () -> new ProductIds(nCopies(51, "rake"))),
        broken("An id has", () -> new ProductIds(List.of("a/b"))),
        broken("An id has", () -> new ProductIds(Collections.singletonList(nothing()))),
        broken("An id contains", () -> new ProductIds(List.of(CARD))));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whoever_breaks_a_rule_is_told_which(String rule, Runnable making) {
    assertThatThrownBy(making::run).isInstanceOf(RuleBroken.class).hasMessageStartingWith(rule);
  }

  @Test
  void what_just_keeps_the_rules_is_taken() {
    var cheapest = Money.of("0.01", "EUR");
    var details = new ProductDetails("x".repeat(100), "x".repeat(1000), "x".repeat(40), cheapest);
    assertThat(details.price()).isEqualTo(cheapest);
    var fifty = IntStream.rangeClosed(1, 50).mapToObj(number -> "rake-" + number).toList();
    assertThat(new ProductIds(fifty).ids()).isEqualTo(fifty);
    assertThat(new ProductIds(List.of("rake", "pot", "rake")).ids()).containsExactly("rake", "pot");
  }

  /** What a reader of JSON hands in for a field that is not there. */
  private static <T> T nothing() {
    return new AtomicReference<T>().get();
  }

  private static Arguments broken(String rule, Runnable making) {
    return argumentSet(rule, rule, making);
  }
}
