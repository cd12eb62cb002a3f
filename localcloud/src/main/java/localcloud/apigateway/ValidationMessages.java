package localcloud.apigateway;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Phrases schema violations as API Gateway does, so clients see the same text here and on AWS. */
final class ValidationMessages {
  private ValidationMessages() {}

  static String describe(Error error) {
    JsonNode value = error.getInstanceNode();
    JsonNode rule = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" ->
          String.format(
              Locale.ROOT,
              "object has missing required properties ([\"%s\"])",
              error.getProperty());
      case "additionalProperties" ->
          String.format(
              Locale.ROOT,
              "object instance has properties which are not allowed by the schema: [\"%s\"]",
              error.getProperty());
      case "type" ->
          String.format(
              Locale.ROOT,
              "instance type (%s) does not match any allowed primitive type (allowed: [%s])",
              typeOf(value),
              types(rule));
      case "minLength" ->
          String.format(
              Locale.ROOT,
              "string %s is too short (length: %d, required minimum: %s)",
              value,
              length(value),
              rule);
      case "maxLength" ->
          String.format(
              Locale.ROOT,
              "string %s is too long (length: %d, maximum allowed: %s)",
              value,
              length(value),
              rule);
      case "pattern" ->
          String.format(
              Locale.ROOT, "ECMA 262 regex %s does not match input string %s", rule, value);
      case "minimum" -> minimum(rule, value);
      case "maximum" -> maximum(rule, value);
      case "minItems" ->
          String.format(
              Locale.ROOT,
              "array is too short: must have at least %s elements but instance has %d elements",
              rule,
              value.size());
      case "maxItems" ->
          String.format(
              Locale.ROOT,
              "array is too long: must have at most %s elements but instance has %d elements",
              rule,
              value.size());
      case "enum" ->
          String.format(
              Locale.ROOT,
              "instance value (%s) not found in enum (possible values: %s)",
              value,
              rule);
      default -> error.getMessage();
    };
  }

  /**
   * In draft 4, {@code exclusiveMinimum} only makes {@code minimum} stricter by excluding the limit
   * itself.
   */
  private static String minimum(JsonNode limit, JsonNode value) {
    return isAt(limit, value)
        ? "numeric instance is not strictly greater than the required minimum " + limit
        : String.format(
            Locale.ROOT,
            "numeric instance is lower than the required minimum (minimum: %s, found: %s)",
            limit,
            value);
  }

  private static String maximum(JsonNode limit, JsonNode value) {
    return isAt(limit, value)
        ? "numeric instance is not strictly lower than the required maximum " + limit
        : String.format(
            Locale.ROOT,
            "numeric instance is greater than the required maximum (maximum: %s, found: %s)",
            limit,
            value);
  }

  private static boolean isAt(JsonNode limit, JsonNode value) {
    return limit.decimalValue().compareTo(value.decimalValue()) == 0;
  }

  private static long length(JsonNode text) {
    return text.asString().codePoints().count();
  }

  private static String types(JsonNode rule) {
    List<String> names = new ArrayList<>();
    if (rule.isArray()) {
      rule.forEach(name -> names.add(name.asString()));
    } else {
      names.add(rule.asString());
    }
    return names.stream()
        .flatMap(name -> name.equals("number") ? Stream.of("integer", name) : Stream.of(name))
        .distinct()
        .map(name -> '"' + name + '"')
        .collect(Collectors.joining(","));
  }

  private static String typeOf(JsonNode value) {
    if (value.isObject()) {
      return "object";
    }
    if (value.isArray()) {
      return "array";
    }
    if (value.isString()) {
      return "string";
    }
    if (value.isBoolean()) {
      return "boolean";
    }
    if (value.isNull()) {
      return "null";
    }
    return value.isIntegralNumber() ? "integer" : "number";
  }
}
