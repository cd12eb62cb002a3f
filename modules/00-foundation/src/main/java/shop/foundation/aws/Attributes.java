package shop.foundation.aws;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.foundation.Money;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Values as DynamoDB stores them: money is a map of {@code amount} (N) and {@code currency} (S).
 */
public final class Attributes {
  private Attributes() {}

  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  public static AttributeValue money(Money money) {
    return AttributeValue.fromM(
        Map.of(
            "amount", AttributeValue.fromN(money.amount().toPlainString()),
            "currency", text(money.currency().getCurrencyCode())));
  }

  public static long number(AttributeValue value) {
    return Long.parseLong(value.n());
  }

  public static Money money(AttributeValue value) {
    var fields = value.m();
    return new Money(
        new BigDecimal(attribute(fields, "amount").n()),
        Currency.getInstance(attribute(fields, "currency").s()));
  }

  /** An attribute that every item has; an item without it was not written by this shop. */
  public static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("The item has no attribute " + name);
    }
    return value;
  }

  /** Whether two items are equal; DynamoDB gives 12.50 back as 12.5. */
  static boolean same(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(field -> same(field.getValue(), other.get(field.getKey())));
  }

  private static boolean same(AttributeValue one, @Nullable AttributeValue other) {
    if (other == null || one.type() != other.type()) {
      return false;
    }
    return switch (one.type()) {
      case N -> new BigDecimal(one.n()).compareTo(new BigDecimal(other.n())) == 0;
      case M -> same(one.m(), other.m());
      case L ->
          one.l().size() == other.l().size()
              && IntStream.range(0, one.l().size())
                  .allMatch(i -> same(one.l().get(i), other.l().get(i)));
      default -> one.equals(other);
    };
  }

  /** The text of an attribute that an item may lack. */
  public static @Nullable String textOrNull(@Nullable AttributeValue value) {
    return value == null ? null : value.s();
  }
}
