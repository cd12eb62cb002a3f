package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;

/** Shows a table's items, as plain JSON. */
record StoredTable(Looks looks) {
  private static final int PAGE = 20;

  ObjectNode first(String name) {
    return page(name, MissingNode.getInstance());
  }

  /**
   * A page of a scan.
   *
   * @param after where the last page ended; missing for the first one
   */
  ObjectNode page(String name, JsonNode after) {
    ObjectNode input = Json.object().put("TableName", name).put("Limit", PAGE);
    if (after.isObject()) {
      input.set("ExclusiveStartKey", after);
    }
    JsonNode found = looks.ask("dynamodb", "Scan", input);
    ObjectNode page = Json.object();
    ArrayNode items = page.putArray("items");
    found.path("Items").forEach(item -> items.add(Masked.text(Json.text(PlainItem.of(item)))));
    page.set("next", found.get("LastEvaluatedKey"));
    return page;
  }
}
