package shop.foundation.aws;

import static java.util.stream.Collectors.toMap;

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

/**
 * A list that is read page by page (DynamoDB Developer Guide, "Paginating table query results").
 * Its name goes into the cursors, so that one list refuses another's.
 */
public record Listing(String name, DynamoDbClient dynamoDb) {

  /** The page of {@code query} that {@code request} asks for. All keys are texts. */
  public <T> Page<T> page(
      QueryRequest query, PageRequest request, Function<Map<String, AttributeValue>, T> read) {
    var cursor = request.after();
    var start = cursor == null ? null : attributes(cursor.keyIn(name));
    try {
      var found =
          dynamoDb.query(
              query.toBuilder().limit(request.limit()).exclusiveStartKey(start).build());
      return new Page<>(
          found.items().stream().map(read).toList(), cursorAt(found.lastEvaluatedKey()));
    } catch (DynamoDbException e) {
      throw cursor != null && isRefusal(e) ? Cursor.foreign() : e;
    }
  }

  private @Nullable Cursor cursorAt(Map<String, AttributeValue> last) {
    return last.isEmpty() ? null : new Cursor(name, texts(last));
  }

  private static boolean isRefusal(DynamoDbException e) {
    return "ValidationException".equals(e.awsErrorDetails().errorCode());
  }

  private static Map<String, AttributeValue> attributes(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, e -> AttributeValue.fromS(e.getValue())));
  }

  private static Map<String, String> texts(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, e -> e.getValue().s()));
  }
}
