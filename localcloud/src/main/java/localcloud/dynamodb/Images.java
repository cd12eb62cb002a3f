package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares items as DynamoDB's JSON writes them: sets have no order, and 7 is 7.0. */
final class Images {
  private Images() {}

  static boolean same(JsonNode one, JsonNode other) {
    return one.size() == other.size()
        && one.properties().stream()
            .allMatch(
                attribute ->
                    other.has(attribute.getKey())
                        && sameValue(attribute.getValue(), other.get(attribute.getKey())));
  }

  private static boolean sameValue(JsonNode one, JsonNode other) {
    Map.Entry<String, JsonNode> typed = one.properties().iterator().next();
    String type = typed.getKey();
    JsonNode value = typed.getValue();
    JsonNode otherValue = other.path(type);
    if (otherValue.isMissingNode()) {
      return false;
    }
    return switch (type) {
      case "SS", "NS", "BS" -> elements(type, value).equals(elements(type, otherValue));
      case "M" -> same(value, otherValue);
      case "L" -> sameList(value, otherValue);
      case "N" -> number(value).equals(number(otherValue));
      default -> value.equals(otherValue);
    };
  }

  private static boolean sameList(JsonNode one, JsonNode other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(i -> sameValue(one.get(i), other.get(i)));
  }

  private static Set<Object> elements(String type, JsonNode set) {
    return set.valueStream()
        .map(element -> type.equals("NS") ? number(element) : element.asText())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Object number(JsonNode text) {
    return new BigDecimal(text.asText()).stripTrailingZeros();
  }
}
