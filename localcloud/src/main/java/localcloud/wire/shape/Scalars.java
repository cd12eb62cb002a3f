package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;

/** Whether a value can be read as a simple type. */
final class Scalars {
  /** More digits than any long has. */
  private static final int MOST_DIGITS = 20;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Scalars() {}

  /**
   * @param form whether every value is a text, as in a form
   */
  static boolean fits(Type.Simple type, JsonNode value, boolean form) {
    return switch (type) {
      case STRING -> value.isTextual();
      case BOOLEAN -> form ? value.asText().matches("true|false") : value.isBoolean();
      case INTEGER -> isWhole(value, form, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> isWhole(value, form, Long.MIN_VALUE, Long.MAX_VALUE);
      case DOUBLE -> form ? isNumber(value.asText()) : value.isNumber() || isNotFinite(value);
      case BLOB -> value.isBinary() || value.isTextual() && isBase64(value.textValue());
      case TIMESTAMP -> isMoment(value, form);
      case ANY -> true;
    };
  }

  private static boolean isWhole(JsonNode value, boolean form, long least, long most) {
    if (form ? !isNumber(value.asText()) : !value.isNumber()) {
      return false;
    }
    BigDecimal number = form ? new BigDecimal(value.asText()) : value.decimalValue();
    if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
      return false;
    }
    return number.stripTrailingZeros().scale() <= 0
        && number.compareTo(BigDecimal.valueOf(least)) >= 0
        && number.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  private static boolean isNumber(String text) {
    return text.length() <= 100 && text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,4})?");
  }

  /** As AWS's JSON protocols write them. */
  private static boolean isNotFinite(JsonNode value) {
    return value.isTextual() && value.textValue().matches("NaN|-?Infinity");
  }

  private static boolean isBase64(String text) {
    try {
      Base64.getDecoder().decode(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Seconds since 1970 or a date in ISO 8601, between the years 1 and 9999. */
  private static boolean isMoment(JsonNode value, boolean form) {
    try {
      if (value.isNumber() || form && isNumber(value.asText())) {
        double seconds = form ? Double.parseDouble(value.asText()) : value.doubleValue();
        return seconds >= FIRST.getEpochSecond() && seconds <= LAST.getEpochSecond();
      }
      Instant moment = OffsetDateTime.parse(value.asText()).toInstant();
      return !moment.isBefore(FIRST) && !moment.isAfter(LAST);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
