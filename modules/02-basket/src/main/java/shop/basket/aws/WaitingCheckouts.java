package shop.basket.aws;

import static shop.foundation.aws.Attributes.attribute;
import static shop.foundation.aws.Attributes.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import shop.foundation.Timestamp;
import shop.foundation.aws.IndexQuery;
import shop.foundation.aws.Shards;
import shop.foundation.aws.Together;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The checkouts that nobody has sent yet, by their date: a sparse index, which a checkout enters
 * when it is accepted and leaves when it is sent (DynamoDB Developer Guide, "Take advantage of
 * sparse indexes").
 *
 * @param together how several keys are asked for
 */
public record WaitingCheckouts(DynamoDbClient dynamoDb, String table, Together together) {
  /** The attribute that only a waiting checkout has, and the index of the same name. */
  static final String WAITING = "waiting";

  /** Enough for 10,000 checkouts a second, each of which comes and goes. */
  static final Shards SHARDS = Shards.forWrites(WAITING, 2 * 10_000);

  /** A waiting checkout as the index has it. */
  record Entry(String key, Timestamp orderDate) {
    static Entry read(Map<String, AttributeValue> item) {
      return new Entry(
          attribute(item, "pk").s(), Timestamp.parse(attribute(item, "orderDate").s()));
    }
  }

  /** The part of the index in which a checkout waits. */
  static String shard(UUID orderId) {
    return SHARDS.of(orderId.toString()).s();
  }

  /** The oldest of each part of the index that has any. */
  List<Entry> oldest() {
    List<Supplier<List<Entry>>> questions =
        SHARDS.all().stream().<Supplier<List<Entry>>>map(shard -> () -> in(shard, 1)).toList();
    return together.all(questions).stream().flatMap(List::stream).toList();
  }

  private List<Entry> in(AttributeValue shard, int most) {
    return dynamoDb.query(query(shard).limit(most).build()).items().stream()
        .map(Entry::read)
        .toList();
  }

  /** The keys of the oldest in one part of the index, without some. */
  List<String> keysIn(AttributeValue shard, int most, Set<String> without) {
    return dynamoDb.queryPaginator(query(shard).build()).items().stream()
        .map(item -> attribute(item, "pk").s())
        .filter(key -> !without.contains(key))
        .limit(most)
        .toList();
  }

  /** Those that still wait: the index may lag behind, but the table knows. */
  List<OutboxRecord> read(List<String> keys) {
    var questions = keys.stream().<Supplier<GetItemResponse>>map(key -> () -> get(key)).toList();
    return together.all(questions).stream()
        .map(GetItemResponse::item)
        .filter(item -> item.containsKey(WAITING))
        .map(OutboxRecord::read)
        .toList();
  }

  private GetItemResponse get(String key) {
    return dynamoDb.getItem(
        r -> r.tableName(table).key(Map.of("pk", text(key))).consistentRead(true));
  }

  private QueryRequest.Builder query(AttributeValue shard) {
    return IndexQuery.of(table, WAITING, WAITING, shard);
  }
}
