package localcloud.lambda.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;

/** The tables that a call to DynamoDB may have written to, by their names. */
final class WrittenTables {
  private static final Set<String> STATEMENTS =
      Set.of("ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction");

  private WrittenTables() {}

  /** Whether it may have written to a table; in doubt, to each. */
  static Predicate<String> of(Call call) {
    if (!call.service().equals("dynamodb")) {
      return table -> false;
    }
    try {
      return of(call.operation(), call.view());
    } catch (AwsException e) {
      // What cannot be read has written nothing, or nobody here can say where.
      return table -> true;
    }
  }

  private static Predicate<String> of(String operation, JsonNode input) {
    if (STATEMENTS.contains(operation)) {
      return table -> true;
    }
    Stream<String> named =
        switch (operation) {
          case "PutItem", "UpdateItem", "DeleteItem" -> Stream.of(input.path("TableName").asText());
          case "BatchWriteItem" ->
              input.path("RequestItems").propertyStream().map(Map.Entry::getKey);
          case "TransactWriteItems" ->
              input
                  .path("TransactItems")
                  .valueStream()
                  .flatMap(JsonNode::valueStream)
                  .map(part -> part.path("TableName").asText());
          default -> Stream.of();
        };
    return named.map(WrittenTables::name).collect(Collectors.toSet())::contains;
  }

  /** A call may name a table by its ARN. */
  private static String name(String table) {
    return table.substring(table.lastIndexOf('/') + 1);
  }
}
