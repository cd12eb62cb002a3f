package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The fields of a body, as JSON pointers. */
final class Fields {
  private Fields() {}

  /** The fields without subfields; for an array, those of its first item. */
  static List<String> of(JsonNode body) {
    return leaves(body, "");
  }

  static List<String> textsOf(JsonNode body) {
    return of(body).stream().filter(pointer -> body.at(pointer).isTextual()).toList();
  }

  static void set(JsonNode body, String pointer, String value) {
    int last = pointer.lastIndexOf('/');
    String name = pointer.substring(last + 1);
    switch (body.at(pointer.substring(0, last))) {
      case ArrayNode list -> list.set(Integer.parseInt(name), value);
      case ObjectNode object -> object.put(name, value);
      default -> throw new IllegalArgumentException("There is no field " + pointer);
    }
  }

  private static List<String> leaves(JsonNode node, String pointer) {
    List<String> leaves = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      object
          .propertyStream()
          .forEach(
              field -> leaves.addAll(leaves(field.getValue(), pointer + "/" + field.getKey())));
    } else if (node instanceof ArrayNode array) {
      leaves.addAll(leaves(array.get(0), pointer + "/0"));
    } else {
      leaves.add(pointer);
    }
    return leaves;
  }
}
