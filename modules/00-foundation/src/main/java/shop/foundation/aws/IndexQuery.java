package shop.foundation.aws;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Queries for all items with one value of an index's partition key, in the index's order. */
public final class IndexQuery {
  private IndexQuery() {}

  public static QueryRequest.Builder of(
      String table, String index, String partitionKey, AttributeValue value) {
    return QueryRequest.builder()
        .tableName(table)
        .indexName(index)
        .keyConditionExpression(partitionKey + " = :value")
        .expressionAttributeValues(Map.of(":value", value));
  }
}
