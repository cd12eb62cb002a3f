package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import localcloud.gateway.AwsException;

/** What Lambda's API model asks of a value; refused in the words of AWS. */
final class Constraints {
  private Constraints() {}

  /** Each element of a list, or a single value. */
  static void oneOf(JsonNode given, String member, List<String> values) {
    for (JsonNode value : given.isArray() ? given : List.of(given)) {
      if (value.isTextual() && !values.contains(value.asText())) {
        throw unfit(value, member, "enum value set: " + values);
      }
    }
  }

  static void matching(JsonNode given, String member, String pattern) {
    if (given.isTextual() && !given.asText().matches(pattern)) {
      throw unfit(given, member, "regular expression pattern: " + pattern);
    }
  }

  private static AwsException unfit(JsonNode value, String member, String constraint) {
    return AwsException.validation(
        "1 validation error detected: Value '"
            + value.asText()
            + "' at '"
            + member
            + "' failed to satisfy constraint: Member must satisfy "
            + constraint);
  }
}
