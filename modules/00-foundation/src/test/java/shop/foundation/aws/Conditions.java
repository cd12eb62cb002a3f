package shop.foundation.aws;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The conditions that a write with a version may have: comparisons and tests for existence, joined
 * by AND and OR, without brackets around them.
 */
record Conditions(Map<String, String> names, Map<String, AttributeValue> values) {
  private static final Pattern EXISTENCE =
      Pattern.compile("(?<is>attribute_(not_)?exists)\\s*\\(\\s*(?<name>#?\\w+)\\s*\\)");
  private static final Pattern COMPARISON =
      Pattern.compile("(?<left>[#:]?\\w+)\\s*(?<is>=|<>|<=|>=|<|>)\\s*(?<right>[#:]?\\w+)");

  boolean hold(String condition, @Nullable Map<String, AttributeValue> item) {
    var now = item == null ? Map.<String, AttributeValue>of() : item;
    return Arrays.stream(condition.split(" OR "))
        .anyMatch(
            all -> Arrays.stream(all.split(" AND ")).allMatch(part -> holds(part.strip(), now)));
  }

  private boolean holds(String part, Map<String, AttributeValue> item) {
    var existence = EXISTENCE.matcher(part);
    if (existence.matches()) {
      boolean there = find(existence.group("name"), item) != null;
      return existence.group("is").equals("attribute_exists") == there;
    }
    var comparison = COMPARISON.matcher(part);
    if (!comparison.matches()) {
      throw new IllegalArgumentException(
          "This test does not understand the condition \"" + part + "\": write it more simply.");
    }
    return holds(comparison, item);
  }

  /** What is not there is like nothing, and unlike everything. */
  private boolean holds(Matcher comparison, Map<String, AttributeValue> item) {
    var left = find(comparison.group("left"), item);
    var right = find(comparison.group("right"), item);
    if (left == null || right == null) {
      return comparison.group("is").equals("<>");
    }
    int order = number(left).compareTo(number(right));
    return switch (comparison.group("is")) {
      case "=" -> order == 0;
      case "<>" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static BigDecimal number(AttributeValue value) {
    return new BigDecimal(Objects.requireNonNull(value.n(), "Only numbers are compared here"));
  }

  private @Nullable AttributeValue find(String name, Map<String, AttributeValue> item) {
    return name.startsWith(":") ? values.get(name) : item.get(names.getOrDefault(name, name));
  }
}
