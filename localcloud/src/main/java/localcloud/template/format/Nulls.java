package localcloud.template.format;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds null values, which a template must not have anywhere. */
final class Nulls {
  private Nulls() {}

  static void check(String path, JsonNode node) {
    if (node.isNull()) {
      throw Malformed.format("[%s] 'null' values are not allowed in templates", path);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      check(path + "/" + i, node.get(i));
    }
    node.properties().forEach(entry -> check(path + "/" + entry.getKey(), entry.getValue()));
  }
}
