package contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Every change to an event that a producer may make without asking, derived from the event itself.
 */
final class CompatibleChanges {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, JsonNode> ADDITIONS =
      Map.of(
          "gift", JSON.booleanNode(true),
          "remark", JSON.textNode("by noon"),
          "weight", JSON.numberNode(7),
          "labels", JSON.arrayNode().add("new"),
          "origin", JSON.objectNode().put("shop", "north"));

  private final ObjectNode event;
  private final List<Mutation> mutations = new ArrayList<>();

  private CompatibleChanges(ObjectNode event) {
    this.event = event;
  }

  /**
   * @param optional JSON pointers of the fields that a producer may leave out
   */
  static List<Mutation> of(ObjectNode event, Set<String> optional) {
    var changes = new CompatibleChanges(event);
    optional.forEach(changes::leaveOut);
    changes.objects(event, "");
    changes.add("", "reordered", copy -> (ObjectNode) reordered(copy));
    return changes.mutations;
  }

  private void leaveOut(String where) {
    int slash = where.lastIndexOf('/');
    add(
        where,
        "left out",
        copy -> {
          ((ObjectNode) copy.at(where.substring(0, slash))).remove(where.substring(slash + 1));
          return copy;
        });
  }

  private void objects(JsonNode value, String where) {
    if (value.isObject()) {
      ADDITIONS.forEach((name, addition) -> addField(where, name, addition));
      value
          .propertyStream()
          .forEach(field -> objects(field.getValue(), where + "/" + field.getKey()));
    } else if (value.isArray()) {
      objects(value.path(0), where + "/0");
    }
  }

  private void addField(String where, String name, JsonNode value) {
    add(
        where + "/" + name,
        "added",
        copy -> {
          ((ObjectNode) copy.at(where)).set(name, value);
          return copy;
        });
  }

  private void add(String where, String what, UnaryOperator<ObjectNode> change) {
    mutations.add(new Mutation(where, what, change.apply(event.deepCopy())));
  }

  private static JsonNode reordered(JsonNode value) {
    if (value instanceof ArrayNode array) {
      var elements = JSON.arrayNode();
      array.forEach(element -> elements.add(reordered(element)));
      return elements;
    }
    if (value instanceof ObjectNode object) {
      var fields = JSON.objectNode();
      object
          .propertyStream()
          .toList()
          .reversed()
          .forEach(field -> fields.set(field.getKey(), reordered(field.getValue())));
      return fields;
    }
    return value;
  }
}
