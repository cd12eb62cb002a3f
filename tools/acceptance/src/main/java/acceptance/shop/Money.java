package acceptance.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;

/** An amount as a feature writes it: {@code 8.50 EUR}. The shop may refuse it. */
public record Money(BigDecimal amount, String currency) {

  public static Money of(String text) {
    String[] parts = text.strip().split(" ");
    return new Money(new BigDecimal(parts[0]), parts[1]);
  }

  public Money times(int quantity) {
    return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount), currency);
  }

  public ObjectNode json() {
    return ExactJson.object().put("amount", amount).put("currency", currency);
  }

  /** Asserts that {@code shown} is this amount, as a number. */
  public void isShownBy(JsonNode shown) {
    assertThat(shown.path("amount").isNumber()).as("a number as amount in %s", shown).isTrue();
    assertThat(shown.path("amount").decimalValue()).isEqualByComparingTo(amount);
    assertThat(shown.path("currency").asText()).isEqualTo(currency);
  }

  /** In whole units of the smallest coin, as version 2 of a checkout's event says it. */
  public ObjectNode minorUnits() {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return ExactJson.object()
        .put("minorUnits", amount.movePointRight(digits).longValueExact())
        .put("currency", currency);
  }

  /** What whole units of the smallest coin are as an amount. */
  public static ObjectNode amount(JsonNode minorUnits) {
    String currency = minorUnits.path("currency").asText();
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return new Money(BigDecimal.valueOf(minorUnits.path("minorUnits").asLong(), digits), currency)
        .json();
  }
}
