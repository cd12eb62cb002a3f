package shop.foundation.aws;

import static java.util.stream.Collectors.toMap;
import static shop.foundation.aws.Attributes.attribute;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shop.foundation.Cursor;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * A list read page by page (DynamoDB Developer Guide, "Paginating table query results").
 *
 * @param name written into the cursors, so that one list refuses another's
 * @param keys the attributes that give an item's position in the list: the keys of the index and of
 *     the table, all of them strings
 */
public record Listing(String name, List<String> keys, DynamoDbClient dynamoDb) {

  /** The page of {@code query} that {@code request} asks for. */
  public <T> Page<T> page(
      QueryRequest query, PageRequest request, Function<Map<String, AttributeValue>, T> read) {
    var cursor = request.after();
    var start = cursor == null ? null : attributes(cursor.keyIn(name));
    try {
      var found =
          dynamoDb.query(
              query.toBuilder().limit(request.limit() + 1).exclusiveStartKey(start).build());
      return page(found, request.limit()).map(read);
    } catch (DynamoDbException e) {
      throw cursor != null && isRefusal(e) ? Cursor.foreign() : e;
    }
  }

  /**
   * One item more than requested means that there is another page. Fewer do not mean that there is
   * none: a query also stops at 1 MB, and then says where.
   */
  private Page<Map<String, AttributeValue>> page(QueryResponse found, int limit) {
    var items = found.items();
    if (items.size() <= limit) {
      return new Page<>(items, cursorAt(found.lastEvaluatedKey()));
    }
    var shown = items.subList(0, limit);
    return new Page<>(shown, cursorAt(shown.getLast()));
  }

  private @Nullable Cursor cursorAt(Map<String, AttributeValue> last) {
    return last.isEmpty() ? null : new Cursor(name, texts(keys, last));
  }

  static boolean isRefusal(DynamoDbException e) {
    return "ValidationException".equals(e.awsErrorDetails().errorCode());
  }

  static Map<String, AttributeValue> attributes(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, e -> AttributeValue.fromS(e.getValue())));
  }

  static Map<String, String> texts(List<String> keys, Map<String, AttributeValue> item) {
    return keys.stream().collect(toMap(key -> key, key -> attribute(item, key).s()));
  }
}
