package localcloud.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;

/**
 * What DynamoDB's calls need (Service Authorization Reference, "Amazon DynamoDB"; Developer Guide,
 * "IAM for DynamoDB transactions": a transaction needs what its parts need; an index has its own
 * ARN).
 */
final class TableNeeds {
  private static final Set<String> ON_INDEX = Set.of("Query", "Scan");
  private static final Set<String> ON_TABLE =
      Set.of(
          "GetItem",
          "PutItem",
          "UpdateItem",
          "DeleteItem",
          "DescribeTable",
          "DescribeTimeToLive",
          "DescribeContinuousBackups");
  private static final Map<String, String> PARTS =
      Map.of(
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem",
          "Get", "GetItem");

  private TableNeeds() {}

  static List<Need> of(String operation, JsonNode input) {
    if (ON_TABLE.contains(operation)) {
      return List.of(need(operation, table(input)));
    }
    if (ON_INDEX.contains(operation)) {
      String index = input.path("IndexName").asText("");
      return List.of(
          need(operation, index.isEmpty() ? table(input) : table(input) + "/index/" + index));
    }
    return switch (operation) {
      case "ListTables" -> List.of(need(operation, Need.ANY));
      case "BatchGetItem", "BatchWriteItem" ->
          input
              .path("RequestItems")
              .propertyStream()
              .map(entry -> need(operation, arn(entry.getKey())))
              .toList();
      case "TransactWriteItems", "TransactGetItems" ->
          input.path("TransactItems").valueStream().flatMap(TableNeeds::part).distinct().toList();
      default ->
          throw AwsException.notImplemented(
              "The local cloud cannot tell what a role needs for dynamodb:"
                  + operation
                  + "; add it to localcloud.access");
    };
  }

  private static Stream<Need> part(JsonNode item) {
    return item.propertyStream()
        .flatMap(
            part ->
                Stream.ofNullable(PARTS.get(part.getKey()))
                    .map(action -> need(action, table(part.getValue()))));
  }

  private static Need need(String operation, String resource) {
    return new Need("dynamodb:" + operation, resource);
  }

  private static String table(JsonNode input) {
    return arn(input.path("TableName").asText());
  }

  private static String arn(String table) {
    return Arn.of("dynamodb", "table/", table);
  }
}
