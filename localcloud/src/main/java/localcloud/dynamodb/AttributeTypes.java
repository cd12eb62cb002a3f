package localcloud.dynamodb;

import java.util.HashMap;
import java.util.Map;
import localcloud.deploy.Declared;

/** The types of a table's attributes, by name. */
record AttributeTypes(Map<String, String> byName) {

  static AttributeTypes of(Declared table) {
    Map<String, String> byName = new HashMap<>();
    table
        .properties()
        .path("AttributeDefinitions")
        .forEach(
            attribute ->
                byName.put(
                    attribute.path("AttributeName").asText(),
                    attribute.path("AttributeType").asText()));
    return new AttributeTypes(byName);
  }

  /** Whether an attribute has different types here and there. */
  boolean contradict(AttributeTypes others) {
    return byName.entrySet().stream()
        .anyMatch(
            attribute ->
                !others
                    .byName
                    .getOrDefault(attribute.getKey(), attribute.getValue())
                    .equals(attribute.getValue()));
  }
}
