package shop.foundation.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads the items of one shard in the order of the list, a few at a time. */
final class ShardReader {
  private static final int MORE = 4;

  private final DynamoDbClient dynamoDb;
  private final ListOrder order;
  private final @Nullable Map<String, AttributeValue> start;
  private final List<Map<String, AttributeValue>> items = new ArrayList<>();

  /** Read, but perhaps not in order yet: more items with the same sort key may follow. */
  private final List<Map<String, AttributeValue>> tied = new ArrayList<>();

  private QueryRequest query;
  private boolean atEnd;

  /**
   * @param query selects the shard, and says how many items to read at first
   * @param start the position after which to begin; null to begin at the beginning
   */
  ShardReader(
      DynamoDbClient dynamoDb,
      ListOrder order,
      QueryRequest query,
      @Nullable Map<String, AttributeValue> start) {
    this.dynamoDb = dynamoDb;
    this.order = order;
    this.start = start;
    this.query = start == null ? query : from(start.get(order.sortKey()), query);
  }

  /** What has been read, in the order of the list. */
  List<Map<String, AttributeValue>> items() {
    return items;
  }

  /**
   * Whether this shard may have more items before this one; if it is null, whether it may have more
   * at all.
   */
  boolean mayHaveMoreBefore(@Nullable Map<String, AttributeValue> item) {
    return !atEnd && (item == null || items.isEmpty() || order.compare(items.getLast(), item) < 0);
  }

  /**
   * Asks once. Whoever needs more than expected asks for four times as many each time, so that
   * three are enough for a page that is all in one shard.
   *
   * @return whether there is more
   */
  boolean read() {
    var found = dynamoDb.query(query);
    atEnd = found.lastEvaluatedKey().isEmpty();
    query =
        query.toBuilder()
            .exclusiveStartKey(found.lastEvaluatedKey())
            .limit(query.limit() * MORE)
            .build();
    tied.addAll(found.items());
    var complete = atEnd ? tied.size() : beginningOfLastTie();
    var inOrder = new ArrayList<>(tied.subList(0, complete));
    inOrder.sort(order);
    inOrder.stream()
        .filter(item -> start == null || order.compare(item, start) > 0)
        .forEach(items::add);
    tied.subList(0, complete).clear();
    return !atEnd;
  }

  private int beginningOfLastTie() {
    var beginning = tied.size();
    while (beginning > 0 && order.isTie(tied.get(beginning - 1), tied.getLast())) {
      beginning--;
    }
    return beginning;
  }

  /**
   * The start is an item that may be gone and may be in another shard, so it cannot be an exclusive
   * start key.
   */
  private QueryRequest from(@Nullable AttributeValue sortKey, QueryRequest shard) {
    var values = new HashMap<>(shard.expressionAttributeValues());
    values.put(":start", sortKey);
    var comparison = order.sortKey() + (order.forward() ? " >= " : " <= ") + ":start";
    return shard.toBuilder()
        .keyConditionExpression(shard.keyConditionExpression() + " AND " + comparison)
        .expressionAttributeValues(values)
        .build();
  }
}
