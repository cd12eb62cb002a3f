package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Unfolds a form's dotted names into a tree. */
final class FormTree {
  private static final int DEEPEST = 50;

  private FormTree() {}

  static JsonNode of(Map<String, String> fields) {
    ObjectNode root = Json.object();
    fields.forEach((name, value) -> put(root, path(name), value));
    root.remove(List.of("Action", "Version"));
    return withLists(root);
  }

  private static List<String> path(String name) {
    List<String> path = List.of(name.split("\\.", DEEPEST + 1));
    if (path.size() > DEEPEST || path.contains("")) {
      throw new AwsException(
          400, "MalformedQueryString", "A form has a field with an empty or endless name");
    }
    return path;
  }

  private static void put(ObjectNode into, List<String> path, String value) {
    if (path.size() == 1) {
      into.put(path.getFirst(), value);
      return;
    }
    ObjectNode next =
        into.get(path.getFirst()) instanceof ObjectNode there
            ? there
            : into.putObject(path.getFirst());
    put(next, path.subList(1, path.size()), value);
  }

  private static JsonNode withLists(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    if (object.size() == 1 && (object.has("member") || object.has("entry"))) {
      return withLists(object.iterator().next());
    }
    if (object.propertyStream().allMatch(entry -> entry.getKey().matches("\\d{1,6}"))
        && !object.isEmpty()) {
      ArrayNode list = Json.array();
      Map<String, JsonNode> inOrder = new TreeMap<>(Comparator.comparingInt(Integer::parseInt));
      object.propertyStream().forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
      inOrder.values().forEach(item -> list.add(withLists(item)));
      return list;
    }
    ObjectNode result = Json.object();
    object
        .propertyStream()
        .forEach(entry -> result.set(entry.getKey(), withLists(entry.getValue())));
    return result;
  }
}
