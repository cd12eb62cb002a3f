package contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every breaking change to an event, derived from the event itself: each of its fields, including
 * the envelope's, is removed, renamed, given another type, emptied, and moved out of its range.
 */
final class BreakingChanges {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode event;
  private final Set<String> optional;
  private final List<Mutation> mutations = new ArrayList<>();

  private BreakingChanges(ObjectNode event, Set<String> optional) {
    this.event = event;
    this.optional = optional;
  }

  /**
   * @param optional JSON pointers of the fields that a producer may leave out
   */
  static List<Mutation> of(ObjectNode event, Set<String> optional) {
    var changes = new BreakingChanges(event, optional);
    changes.change(event, "");
    return changes.mutations;
  }

  private void change(JsonNode parent, String where) {
    if (parent.isObject()) {
      parent.propertyStream().forEach(field -> change(where, field.getKey(), field.getValue()));
    } else if (parent.isArray()) {
      change(parent.path(0), where + "/0");
    }
  }

  private void change(String parent, String name, JsonNode value) {
    var where = parent + "/" + name;
    if (!optional.contains(where)) {
      add(where, "removed", fields -> fields.remove(name));
      rename(where, name, name + "s");
      rename(where, name, otherCase(name));
    }
    values(value).forEach((what, other) -> add(where, what, fields -> fields.set(name, other)));
    change(value, where);
  }

  private void rename(String where, String from, String to) {
    add(where, "renamed to " + to, fields -> fields.set(to, fields.remove(from)));
  }

  private void add(String where, String what, java.util.function.Consumer<ObjectNode> change) {
    var changed = event.deepCopy();
    change.accept((ObjectNode) changed.at(where.substring(0, where.lastIndexOf('/'))));
    mutations.add(new Mutation(where, what, changed));
  }

  /** {@code userName} and {@code username}: the mistake that is easily overlooked. */
  private static String otherCase(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.equals(name) ? name.toUpperCase(Locale.ROOT) : lower;
  }

  private static Map<String, JsonNode> values(JsonNode value) {
    var values = new LinkedHashMap<String, JsonNode>();
    values.put("null", JSON.nullNode());
    values.put("retyped to a boolean", JSON.booleanNode(true));
    switch (value.getNodeType()) {
      case STRING -> texts(values);
      case NUMBER -> numbers(values, value);
      case OBJECT -> objects(values, (ObjectNode) value);
      case ARRAY -> arrays(values, (ArrayNode) value);
      default -> throw new IllegalArgumentException("No changes are known for " + value);
    }
    return values;
  }

  private static void texts(Map<String, JsonNode> values) {
    values.put("retyped to a number", JSON.numberNode(12));
    values.put("retyped to an object", JSON.objectNode());
    values.put("emptied", JSON.textNode(""));
    values.put("blank", JSON.textNode(" "));
    values.put("of 10,000 letters", JSON.textNode("x".repeat(10_000)));
  }

  private static void numbers(Map<String, JsonNode> values, JsonNode value) {
    values.put("retyped to a text", JSON.textNode(value.asText()));
    values.put("negative", JSON.numberNode(-1));
    values.put("zero", JSON.numberNode(0));
    values.put("a trillion", JSON.numberNode(1_000_000_000_000L));
    if (value.isIntegralNumber()) {
      values.put("a fraction", JSON.numberNode(new BigDecimal("1.5")));
    }
  }

  private static void objects(Map<String, JsonNode> values, ObjectNode value) {
    values.put("retyped to a text", JSON.textNode("text"));
    values.put("retyped to an array", JSON.arrayNode().add(value.deepCopy()));
    values.put("emptied", JSON.objectNode());
  }

  private static void arrays(Map<String, JsonNode> values, ArrayNode value) {
    values.put("retyped to an object", value.path(0).deepCopy());
    values.put("retyped to a text", JSON.textNode("text"));
    values.put("emptied", JSON.arrayNode());
    var many = JSON.arrayNode();
    for (int i = 0; i < 51; i++) {
      many.add(value.path(0).deepCopy());
    }
    values.put("of 51 elements", many);
  }
}
