package shop.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void sums_are_exact() {
    var dime = Money.of("0.10", "EUR");

    assertThat(dime.plus(dime).plus(dime)).isEqualTo(Money.of("0.30", "EUR"));
    assertThat(dime.times(3)).isEqualTo(Money.of("0.30", "EUR"));
    assertThat(Money.of("19.99", "EUR").times(3)).isEqualTo(Money.of("59.97", "EUR"));
  }

  @Test
  void trailing_zeros_make_no_difference() {
    assertThat(Money.of("12.5", "EUR")).isEqualTo(Money.of("12.500", "EUR"));
  }

  @Test
  void an_amount_has_no_more_decimals_than_its_currency() {
    assertThat(Money.of("100", "JPY").amount()).hasToString("100");
    refused("12.505", "EUR", "EUR has at most 2 decimals");
    refused("0.5", "JPY", "JPY has at most 0 decimals");
  }

  @Test
  void an_amount_is_neither_negative_nor_above_a_million() {
    refused("-0.01", "EUR", "never negative");
    refused("1000000.01", "EUR", "at most 1000000");
  }

  @Test
  void metals_are_not_money() {
    refused("1", "XAU", "not a currency for payments");
  }

  @Test
  void two_currencies_do_not_mix() {
    var euro = Money.of("1", "EUR");
    var dollar = Money.of("1", "USD");

    assertThatThrownBy(() -> euro.plus(dollar)).isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> euro.compareTo(dollar)).isInstanceOf(RuleBroken.class);
  }

  private static void refused(String amount, String currency, String rule) {
    assertThatThrownBy(() -> Money.of(amount, currency))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(rule);
  }
}
