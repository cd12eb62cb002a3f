package shop.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorUnitsTest {

  @ParameterizedTest
  @CsvSource({"12.50,EUR,1250", "1250,JPY,1250", "1.250,KWD,1250", "1000000,EUR,100000000"})
  void money_is_counted_in_the_smallest_unit_of_its_currency(
      String amount, String currency, long units) {
    var money = Money.of(amount, currency);

    assertThat(MinorUnits.of(money))
        .isEqualTo(new MinorUnits(units, Currency.getInstance(currency)));
    assertThat(MinorUnits.of(money).toMoney()).isEqualTo(money);
  }

  @Test
  void no_amount_in_any_currency_changes_on_its_way() {
    var random = new Random(20_261_130);
    for (var currency : Currency.getAvailableCurrencies()) {
      int digits = currency.getDefaultFractionDigits();
      if (digits >= 0) {
        var most = Money.MOST.movePointRight(digits).longValueExact();
        var money = new Money(BigDecimal.valueOf(random.nextLong(most + 1), digits), currency);

        assertThat(MinorUnits.of(money).toMoney()).isEqualTo(money);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"-1,EUR", "100000001,EUR", "1000001,JPY", "1,XXX"})
  void what_is_no_money_is_refused(long units, String currency) {
    var unreal = new MinorUnits(units, Currency.getInstance(currency));

    assertThatThrownBy(unreal::toMoney).isInstanceOf(RuleBroken.class);
  }
}
