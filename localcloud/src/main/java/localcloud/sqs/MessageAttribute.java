package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * An attribute of a message ("Amazon SQS message metadata", Amazon SQS Developer Guide).
 *
 * @param value with a DataType, and a StringValue or a BinaryValue
 */
record MessageAttribute(String name, JsonNode value) {
  private static final int LONGEST = 256;
  private static final int MOST_DIGITS = 38;

  /** Why SQS does not take it; empty if it does. */
  Optional<String> refusal() {
    String type = value.path("DataType").asText();
    if (name.toLowerCase(Locale.ROOT).matches("(aws|amazon)\\..*")) {
      return Optional.of(
          "Message (user) attribute names starting with \"AWS.\" or \"Amazon.\" or any variants in"
              + " casing are reserved for use by Amazon.");
    }
    if (!name.matches("[\\w-]+(\\.[\\w-]+)*") || name.length() > LONGEST) {
      return Optional.of(
          of(
              "has an invalid name: it can contain letters, digits, underscores, hyphens and single"
                  + " periods, not at its beginning or end, and has at most "
                  + LONGEST
                  + " characters."));
    }
    if (!type.matches("(?s)(String|Number|Binary)(\\..+)?") || type.length() > LONGEST) {
      return Optional.of(
          "The type of message (user) attribute '"
              + name
              + "' is invalid. You must use only the following supported type prefixes: Binary,"
              + " Number, String.");
    }
    return wrongValue(type.replaceAll("(?s)\\..*", ""));
  }

  private Optional<String> wrongValue(String type) {
    String member = type.equals("Binary") ? "BinaryValue" : "StringValue";
    String text = value.path(member).asText();
    if (value.hasNonNull(member.equals("BinaryValue") ? "StringValue" : "BinaryValue")) {
      return Optional.of(of("must contain only a value of type '" + type + "'."));
    }
    if (text.isEmpty()) {
      return Optional.of(of("must contain a non-empty value of type '" + type + "'."));
    }
    if (member.equals("StringValue")) {
      Optional<String> odd = MessageText.refusal(text);
      if (odd.isPresent()) {
        return odd;
      }
    }
    return type.equals("Number") && !isNumber(text)
        ? Optional.of(
            "Can't cast the value of message (user) attribute '" + name + "' to a number.")
        : Optional.empty();
  }

  /** Up to 38 digits, between -10^128 and 10^126. */
  private static boolean isNumber(String text) {
    if (!text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
      return false;
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    return number.precision() <= MOST_DIGITS
        && number.compareTo(BigDecimal.TEN.pow(126)) <= 0
        && number.compareTo(BigDecimal.TEN.pow(128).negate()) >= 0;
  }

  private String of(String what) {
    return "Message (user) attribute '" + name + "' " + what;
  }
}
