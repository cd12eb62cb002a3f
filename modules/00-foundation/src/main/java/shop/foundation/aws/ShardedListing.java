package shop.foundation.aws;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * A list whose items are spread among {@link Shards}, read page by page, in the order that it would
 * have in one piece. A cursor is a position in that order, wherever the items are: what is in the
 * list all the time is on exactly one page, and a {@link Listing}'s cursors keep their meaning.
 *
 * @param name written into the cursors, so that one list refuses another's
 * @param keys the attributes that give an item's position in the list: the keys of the index and of
 *     the table, all of them strings
 * @param together how the shards are asked
 */
public record ShardedListing(
    String name, List<String> keys, DynamoDbClient dynamoDb, Together together) {
  /** How many more items than its share a shard is asked for at first. */
  private static final int SPARE = 4;

  /** The page that {@code request} asks for, of the shards that the queries read. */
  public <T> Page<T> page(
      List<QueryRequest> shards,
      PageRequest request,
      Function<Map<String, AttributeValue>, T> read) {
    var cursor = request.after();
    var start = cursor == null ? null : position(cursor);
    try {
      return page(merge(shards, request.limit(), start), request.limit()).map(read);
    } catch (DynamoDbException e) {
      throw cursor != null && Listing.isRefusal(e) ? Cursor.foreign() : e;
    }
  }

  /** One item more than requested means that there is another page. */
  private Page<Map<String, AttributeValue>> page(Merge merge, int limit) {
    var items = merge.first(limit + 1);
    if (items.size() <= limit) {
      return new Page<>(items, null);
    }
    var shown = items.subList(0, limit);
    return new Page<>(shown, cursorAt(shown.getLast()));
  }

  private Merge merge(
      List<QueryRequest> shards, int limit, @Nullable Map<String, AttributeValue> start) {
    var order = order(shards.getFirst());
    var share = limit / shards.size() + SPARE;
    var readers =
        shards.stream()
            .map(shard -> shard.toBuilder().limit(share).build())
            .map(shard -> new ShardReader(dynamoDb, order, shard, start))
            .toList();
    return new Merge(readers, order, together);
  }

  /** The first of the keys only says which shard an item is in. */
  private ListOrder order(QueryRequest query) {
    var forward = !Boolean.FALSE.equals(query.scanIndexForward());
    return new ListOrder(keys.subList(1, keys.size()), forward);
  }

  private Map<String, AttributeValue> position(Cursor cursor) {
    var key = cursor.keyIn(name);
    if (!key.keySet().equals(Set.copyOf(keys))) {
      throw Cursor.foreign();
    }
    return Listing.attributes(key);
  }

  private Cursor cursorAt(Map<String, AttributeValue> item) {
    return new Cursor(name, Listing.texts(keys, item));
  }
}
