package shop.basket.aws;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/**
 * The condition of a removal, as far as one needs it: equalities and {@code attribute_exists},
 * joined by {@code AND}. A removal without one has no condition that could fail.
 */
record Condition(
    @Nullable String expression, Map<String, String> names, Map<String, AttributeValue> values) {
  private static final Pattern EXISTS = Pattern.compile("attribute_exists\\s*\\((.+)\\)");

  static Condition of(Delete delete) {
    return new Condition(
        delete.conditionExpression(),
        delete.expressionAttributeNames(),
        delete.expressionAttributeValues());
  }

  boolean holdsFor(Map<String, AttributeValue> item) {
    return expression == null
        || Stream.of(expression.split("\\sAND\\s")).allMatch(part -> holds(part.strip(), item));
  }

  private boolean holds(String part, Map<String, AttributeValue> item) {
    var exists = EXISTS.matcher(part);
    if (exists.matches()) {
      return value(exists.group(1), item) != null;
    }
    var sides = part.split("=");
    if (sides.length != 2) {
      throw new IllegalArgumentException("This test knows no condition like " + part);
    }
    var left = value(sides[0], item);
    return left != null && left.equals(value(sides[1], item));
  }

  private @Nullable AttributeValue value(String operand, Map<String, AttributeValue> item) {
    var name = operand.strip();
    return name.startsWith(":") ? values.get(name) : item.get(names.getOrDefault(name, name));
  }
}
