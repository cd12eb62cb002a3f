package shop.foundation;

import static shop.foundation.Rules.require;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * Money as a payment provider counts it: a whole number of the currency's smallest unit. 1250 EUR
 * are 12.50 euros, 1250 JPY are 1250 yen. No reader of JSON can round it, whatever its numbers are.
 */
public record MinorUnits(long minorUnits, Currency currency) {

  public MinorUnits {
    require(currency != null, "Money has a currency");
  }

  public static MinorUnits of(Money money) {
    return new MinorUnits(money.amount().unscaledValue().longValueExact(), money.currency());
  }

  /**
   * The same money as a decimal.
   *
   * @throws RuleBroken if it is negative, too much, or in a currency that has no units
   */
  public Money toMoney() {
    return new Money(BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()), currency);
  }
}
