package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import localcloud.assembly.TemplateException;

/**
 * What a parameter's value may be: see "Parameters section syntax reference" in the AWS
 * CloudFormation User Guide.
 */
record ParameterRules(String name, JsonNode declared) {

  JsonNode checked(String where, JsonNode value) {
    String broken = broken(value.asText());
    if (broken.isEmpty()) {
      return value;
    }
    String own = declared.path("ConstraintDescription").asText();
    throw new TemplateException(
        where,
        own.isEmpty() ? broken : "Parameter " + name + " failed to satisfy constraint: " + own);
  }

  private String broken(String value) {
    JsonNode allowed = declared.path("AllowedValues");
    if (!allowed.isMissingNode()
        && allowed.valueStream().noneMatch(one -> one.asText().equals(value))) {
      return "the value must be one of " + allowed;
    }
    if (declared.path("Type").asText().equals("Number")) {
      return number(value);
    }
    String pattern = declared.path("AllowedPattern").asText("(?s).*");
    if (!value.matches(pattern)) {
      return "the value must match " + pattern;
    }
    if (value.length() < declared.path("MinLength").asInt(0)) {
      return "the value must contain at least "
          + declared.path("MinLength").asInt()
          + " characters";
    }
    if (value.length() > declared.path("MaxLength").asInt(Integer.MAX_VALUE)) {
      return "the value must contain at most " + declared.path("MaxLength").asInt() + " characters";
    }
    return "";
  }

  private String number(String value) {
    if (!value.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
      return "the value must be a number";
    }
    BigDecimal given = new BigDecimal(value);
    if (declared.has("MinValue") && given.compareTo(bound("MinValue")) < 0) {
      return "the value must be a number not less than " + bound("MinValue");
    }
    if (declared.has("MaxValue") && given.compareTo(bound("MaxValue")) > 0) {
      return "the value must be a number not greater than " + bound("MaxValue");
    }
    return "";
  }

  private BigDecimal bound(String name) {
    return new BigDecimal(declared.path(name).asText());
  }
}
