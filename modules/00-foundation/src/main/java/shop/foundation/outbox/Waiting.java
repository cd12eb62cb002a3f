package shop.foundation.outbox;

import static shop.foundation.aws.Attributes.attribute;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import shop.foundation.Timestamp;
import shop.foundation.aws.IndexQuery;
import shop.foundation.aws.Shards;
import shop.foundation.aws.Together;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What nobody has sent yet, by its date: a sparse index, which an announcement enters when it is
 * recorded and leaves when it is sent (DynamoDB Developer Guide, "Take advantage of sparse
 * indexes").
 *
 * @param together how several keys are asked for
 */
public record Waiting(Outbox outbox, Together together) {
  /** The attribute that only a waiting announcement has, and the index of the same name. */
  public static final String WAITING = "waiting";

  /** Enough for 10,000 checkouts a second, each of which comes and goes. */
  public static final Shards SHARDS = Shards.forWrites(WAITING, 2 * 10_000);

  /** A waiting announcement as the index has it. */
  record Entry(String key, Timestamp since) {}

  /** The part of the index in which what belongs to an order waits. */
  public static String shard(UUID orderId) {
    return SHARDS.of(orderId.toString()).s();
  }

  /** The oldest of each part of the index that has any. */
  List<Entry> oldest() {
    List<Supplier<List<Entry>>> questions =
        SHARDS.all().stream().<Supplier<List<Entry>>>map(shard -> () -> in(shard, 1)).toList();
    return together.all(questions).stream().flatMap(List::stream).toList();
  }

  private List<Entry> in(AttributeValue shard, int most) {
    return outbox.dynamoDb().query(query(shard).limit(most).build()).items().stream()
        .map(this::entry)
        .toList();
  }

  private Entry entry(Map<String, AttributeValue> item) {
    return new Entry(keyOf(item), Timestamp.parse(attribute(item, outbox.since()).s()));
  }

  /** The keys of the oldest in one part of the index, without some. */
  List<String> keysIn(AttributeValue shard, int most, Set<String> without) {
    return outbox.dynamoDb().queryPaginator(query(shard).build()).items().stream()
        .map(this::keyOf)
        .filter(key -> !without.contains(key))
        .limit(most)
        .toList();
  }

  /** Those that still wait: the index may lag behind, but the table knows. */
  List<Announcement> read(List<String> keys) {
    var questions = keys.stream().<Supplier<GetItemResponse>>map(key -> () -> get(key)).toList();
    return together.all(questions).stream()
        .map(GetItemResponse::item)
        .filter(item -> item.containsKey(WAITING))
        .<Announcement>map(outbox.reader()::apply)
        .toList();
  }

  private GetItemResponse get(String key) {
    return outbox
        .dynamoDb()
        .getItem(r -> r.tableName(outbox.table()).key(outbox.keyOf(key)).consistentRead(true));
  }

  private String keyOf(Map<String, AttributeValue> item) {
    return attribute(item, outbox.key()).s();
  }

  private QueryRequest.Builder query(AttributeValue shard) {
    return IndexQuery.of(outbox.table(), WAITING, WAITING, shard);
  }
}
