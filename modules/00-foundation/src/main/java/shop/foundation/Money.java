package shop.foundation;

import static shop.foundation.Rules.require;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/**
 * An exact amount in one currency: 0 to 1,000,000, with no more decimals than the currency has.
 * 12.5 EUR and 12.50 EUR are equal.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
  public static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  public Money {
    require(amount != null && currency != null, "Money has an amount and a currency");
    require(amount.signum() >= 0, "An amount is never negative");
    require(amount.compareTo(MOST) <= 0, "An amount is at most " + MOST);
    amount = inDecimalsOf(currency, amount);
  }

  /** Money from text, such as {@code of("12.50", "EUR")}. */
  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(amount.add(other.amount), currency);
  }

  public Money times(int quantity) {
    return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
  }

  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return amount.compareTo(other.amount);
  }

  private void requireSameCurrency(Money other) {
    require(
        currency.equals(other.currency),
        String.format(
            Locale.ROOT,
            "%s and %s cannot be combined: use one currency",
            currency,
            other.currency));
  }

  private static BigDecimal inDecimalsOf(Currency currency, BigDecimal amount) {
    int digits = currency.getDefaultFractionDigits();
    require(digits >= 0, currency + " is not a currency for payments");
    require(
        amount.stripTrailingZeros().scale() <= digits,
        String.format(Locale.ROOT, "%s has at most %d decimals", currency, digits));
    return amount.setScale(digits);
  }
}
