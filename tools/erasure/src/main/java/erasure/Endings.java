package erasure;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Gives an end to what is in a table from before there was one. What has an end keeps it, and what
 * still waits to be announced gets one then; so it may be killed half-way and run again.
 *
 * @param table a table whose key is {@code orderId}
 * @param end when an item ends
 */
public record Endings(
    DynamoDbClient dynamoDb, String table, Function<Map<String, AttributeValue>, Instant> end) {
  private static final String KEY = "orderId";
  private static final String ENDLESS =
      "attribute_not_exists(expiresAt) AND attribute_not_exists(waiting)";

  /** Returns the number of items that have one now. */
  public int give() {
    return dynamoDb
        .scanPaginator(s -> s.tableName(table).filterExpression(ENDLESS).consistentRead(true))
        .items()
        .stream()
        .mapToInt(item -> isGiven(item) ? 1 : 0)
        .sum();
  }

  private boolean isGiven(Map<String, AttributeValue> item) {
    try {
      dynamoDb.updateItem(ending(Objects.requireNonNull(item.get(KEY)), end.apply(item)));
      return true;
    } catch (ConditionalCheckFailedException e) {
      // It is gone, or has an end by now: somebody else has run this, too.
      return false;
    }
  }

  private UpdateItemRequest ending(AttributeValue key, Instant at) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(Map.of(KEY, key))
        .updateExpression("SET expiresAt = :at")
        .conditionExpression("attribute_exists(" + KEY + ") AND " + ENDLESS)
        .expressionAttributeValues(
            Map.of(":at", AttributeValue.fromN(Long.toString(at.getEpochSecond()))))
        .build();
  }
}
