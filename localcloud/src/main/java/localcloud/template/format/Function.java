package localcloud.template.format;

import com.fasterxml.jackson.databind.JsonNode;

/** An intrinsic function: an object with one key, which names it. */
record Function(String name, JsonNode argument) {

  static boolean is(JsonNode node) {
    if (!node.isObject() || node.size() != 1) {
      return false;
    }
    String name = node.fieldNames().next();
    return name.equals("Ref")
        || name.startsWith("Fn::")
        || name.equals("Condition") && node.get(name).isTextual();
  }

  static Function of(JsonNode node) {
    var only = node.properties().iterator().next();
    return new Function(only.getKey(), only.getValue());
  }
}
