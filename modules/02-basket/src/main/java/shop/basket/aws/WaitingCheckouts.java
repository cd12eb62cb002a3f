package shop.basket.aws;

import static shop.foundation.aws.Attributes.attribute;
import static shop.foundation.aws.Attributes.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import shop.foundation.Timestamp;
import shop.foundation.aws.IndexQuery;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The checkouts that nobody has sent yet, by their date: a sparse index, which a checkout enters
 * when it is accepted and leaves when it is sent (DynamoDB Developer Guide, "Take advantage of
 * sparse indexes").
 */
public record WaitingCheckouts(DynamoDbClient dynamoDb, String table) {
  /** The attribute that only a waiting checkout has, and the index of the same name. */
  static final String WAITING = "waiting";

  /**
   * A partition takes 1,000 writes a second, and a checkout is two here: it comes and goes. So 20
   * are enough for 10,000 checkouts a second (DynamoDB Developer Guide, "Using write sharding").
   */
  static final int SHARDS = 20;

  /** The part of the index in which a checkout waits. */
  static String shard(UUID orderId) {
    return shard(Math.floorMod(orderId.hashCode(), SHARDS));
  }

  private static String shard(int number) {
    return String.format(Locale.ROOT, "waiting#%02d", number);
  }

  /** When the checkout that has waited longest was accepted. */
  Optional<Timestamp> oldest() {
    return IntStream.range(0, SHARDS)
        .mapToObj(shard -> query(shard).toBuilder().limit(1).build())
        .flatMap(query -> dynamoDb.query(query).items().stream())
        .map(item -> Timestamp.parse(attribute(item, "orderDate").s()))
        .min(Comparator.comparing(Timestamp::instant));
  }

  /** The oldest that wait in one of the index's shards, without those of some keys. */
  List<OutboxRecord> in(int shard, int most, Set<String> without) {
    var found = new ArrayList<OutboxRecord>();
    for (var item : dynamoDb.queryPaginator(query(shard)).items()) {
      var key = attribute(item, "pk");
      if (!without.contains(key.s())) {
        read(key).ifPresent(found::add);
      }
      if (found.size() == most) {
        break;
      }
    }
    return found;
  }

  /** The index may lag behind: whether a checkout still waits, the table knows. */
  private Optional<OutboxRecord> read(AttributeValue key) {
    var item =
        dynamoDb
            .getItem(r -> r.tableName(table).key(Map.of("pk", key)).consistentRead(true))
            .item();
    return item.containsKey(WAITING) ? Optional.of(OutboxRecord.read(item)) : Optional.empty();
  }

  private QueryRequest query(int shard) {
    return IndexQuery.of(table, WAITING, WAITING, text(shard(shard))).build();
  }
}
