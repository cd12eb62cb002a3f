package shop.product.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/**
 * Reads items by their keys, if possible in one call. DynamoDB may leave keys unprocessed, because
 * it throttles or because an answer would exceed 16 MB. That says nothing about their items, so
 * they are asked for again, after a pause that doubles (DynamoDB API Reference, "BatchGetItem").
 */
record BatchReads(DynamoDbClient dynamoDb, String table, Pause pause) {
  /** As many in a row as end before the function does (docs/decisions/0028). */
  private static final int MOST_CALLS = 4;

  /** The three pauses take at most 0.35 s together. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  /**
   * The items that there are, in any order, as they are now.
   *
   * @param keys at most 100, each once
   */
  List<Map<String, AttributeValue>> read(List<Map<String, AttributeValue>> keys) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    var left = keys;
    for (int call = 1; !left.isEmpty(); call++) {
      pauseBefore(call);
      var answer = ask(left);
      items.addAll(answer.responses().getOrDefault(table, List.of()));
      left = unprocessed(answer);
    }
    return items;
  }

  /** Gives up as the SDK does when a single read is throttled for too long. */
  private void pauseBefore(int call) {
    if (call > MOST_CALLS) {
      throw ProvisionedThroughputExceededException.builder()
          .message("Keys were left unprocessed in " + MOST_CALLS + " calls")
          .build();
    }
    if (call > 1) {
      pause.upTo(FIRST_PAUSE.multipliedBy(1L << (call - 2)));
    }
  }

  private BatchGetItemResponse ask(List<Map<String, AttributeValue>> keys) {
    var asked = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    return dynamoDb.batchGetItem(r -> r.requestItems(Map.of(table, asked)));
  }

  private List<Map<String, AttributeValue>> unprocessed(BatchGetItemResponse answer) {
    var left = answer.unprocessedKeys().get(table);
    return left == null ? List.of() : left.keys();
  }
}
