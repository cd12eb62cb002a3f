package search.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import search.access.NeededCall;

/**
 * What a role must allow for a call of DynamoDB: a transaction needs what each of its writes would
 * (DynamoDB Developer Guide, "Using IAM with DynamoDB transactions").
 */
final class TableCallNeeds {
  private static final String SERVICE = "dynamodb:";

  /** The action of a part of a transaction. */
  private static final Map<String, String> PARTS =
      Map.of(
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem",
          "Get", "GetItem");

  private TableCallNeeds() {}

  static Set<NeededCall> of(String operation, JsonNode request) {
    var needs = new LinkedHashSet<NeededCall>();
    for (var part : request.path("TransactItems")) {
      part.properties().forEach(one -> needs.add(need(PARTS.get(one.getKey()), one.getValue())));
    }
    request
        .path("RequestItems")
        .properties()
        .forEach(table -> needs.add(new NeededCall(SERVICE + operation, table.getKey())));
    if (request.has("TableName")) {
      needs.add(need(operation, request));
    }
    return needs;
  }

  private static NeededCall need(@Nullable String action, JsonNode call) {
    String index = call.path("IndexName").asText();
    String table = call.path("TableName").asText();
    return new NeededCall(SERVICE + action, index.isEmpty() ? table : table + "/index/" + index);
  }
}
