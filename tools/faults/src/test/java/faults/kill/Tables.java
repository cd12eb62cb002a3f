package faults.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Reads tables. */
final class Tables {
  private Tables() {}

  /** Every item of a table. */
  static List<JsonNode> scan(MortalCloud cloud, ObjectNode input) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page;
    do {
      page = cloud.call("dynamodb", "DynamoDB_20120810.Scan", input);
      page.path("Items").forEach(items::add);
      input.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
    } while (page.has("LastEvaluatedKey"));
    return items;
  }
}
