package shop.foundation;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/**
 * An exact amount in one currency: 0 to 1,000,000, with no more decimals than the currency has.
 * 12.5 EUR and 12.50 EUR are the same.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  public Money {
    RuleBroken.unless(amount != null && currency != null, "Money has an amount and a currency");
    RuleBroken.unless(amount.signum() >= 0, "An amount is never negative");
    RuleBroken.unless(amount.compareTo(MOST) <= 0, "An amount is at most " + MOST);
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
    RuleBroken.unless(
        currency.equals(other.currency),
        String.format(
            Locale.ROOT, "%s and %s do not add up: use one currency", currency, other.currency));
  }

  private static BigDecimal inDecimalsOf(Currency currency, BigDecimal amount) {
    int digits = currency.getDefaultFractionDigits();
    RuleBroken.unless(digits >= 0, currency + " is not a currency to pay with");
    RuleBroken.unless(
        amount.stripTrailingZeros().scale() <= digits,
        String.format(Locale.ROOT, "%s has at most %d decimals", currency, digits));
    return amount.setScale(digits);
  }
}
