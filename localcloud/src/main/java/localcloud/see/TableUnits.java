package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many request units DynamoDB would bill for a call, by what was sent and answered (Developer
 * Guide, "DynamoDB read and write operations"). Of an update, only its expression is known, so the
 * item counts as a small one.
 *
 * @param indexes the key attributes of each index, by the table's name
 */
record TableUnits(Map<String, List<Set<String>>> indexes) {
  private static final double READ_BYTES = 4096;
  private static final double WRITE_BYTES = 1024;

  double written(String operation, String table, JsonNode input) {
    return switch (operation) {
      case "PutItem", "UpdateItem", "DeleteItem" -> write(table, input);
      case "TransactWriteItems" -> {
        double units = 0;
        for (JsonNode action : input.path("TransactItems")) {
          for (Map.Entry<String, JsonNode> one : action.properties()) {
            String name = one.getValue().path("TableName").asText();
            units += 2 * (one.getKey().equals("ConditionCheck") ? 1 : write(name, one.getValue()));
          }
        }
        yield units;
      }
      case "BatchWriteItem" -> {
        double units = 0;
        for (Map.Entry<String, JsonNode> one : input.path("RequestItems").properties()) {
          for (JsonNode request : one.getValue()) {
            units += request.valueStream().mapToDouble(put -> write(one.getKey(), put)).sum();
          }
        }
        yield units;
      }
      default -> 0;
    };
  }

  /** The item, and each index that has it. */
  private double write(String table, JsonNode input) {
    JsonNode item = input.path("Item");
    double each = Math.max(1, Math.ceil(ItemSize.of(item) / WRITE_BYTES));
    String expression =
        input.path("UpdateExpression").asText() + input.path("ExpressionAttributeNames");
    long touched =
        indexes.getOrDefault(table, List.of()).stream()
            .filter(
                keys -> keys.stream().allMatch(key -> item.has(key) || expression.contains(key)))
            .count();
    return each * (1 + touched);
  }

  double read(String operation, JsonNode input, JsonNode answer) {
    double strong = input.path("ConsistentRead").asBoolean() ? 2 : 1;
    return switch (operation) {
      case "GetItem" -> strong * half(ItemSize.of(answer.path("Item")));
      case "Query", "Scan" ->
          strong * half(answer.path("Items").valueStream().mapToLong(ItemSize::of).sum());
      case "BatchGetItem" ->
          answer
              .path("Responses")
              .valueStream()
              .flatMap(JsonNode::valueStream)
              .mapToDouble(item -> half(ItemSize.of(item)))
              .sum();
      case "TransactGetItems" -> 2.0 * input.path("TransactItems").size();
      default -> 0;
    };
  }

  private static double half(long bytes) {
    return Math.max(1, Math.ceil(bytes / READ_BYTES)) / 2;
  }
}
