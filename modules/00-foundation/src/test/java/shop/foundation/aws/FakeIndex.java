package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.foundation.aws.Attributes.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * An index on {@code kind}, sorted by {@code sort}, over a table with the key {@code id}. As little
 * is promised as by DynamoDB: equal sort keys come in an order of its own, and a query may stop at
 * any item, as after 1 MB.
 */
class FakeIndex implements DynamoDbClient {
  private final Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
  private final String sortKey;
  private final Random random;
  int queries;

  /** What others do between two queries. */
  Runnable others = () -> {};

  FakeIndex(String sortKey, Random random) {
    this.sortKey = sortKey;
    this.random = random;
  }

  void put(String kind, String sort, String id) {
    items.put(id, Map.of("kind", text(kind), "sort", text(sort), "id", text(id)));
  }

  void remove(String id) {
    items.remove(id);
  }

  List<String> ids() {
    return List.copyOf(items.keySet());
  }

  Map<String, AttributeValue> item(String id) {
    return items.get(id);
  }

  @Override
  public QueryResponse query(QueryRequest query) {
    queries++;
    others.run();
    var found = matching(query).sorted(order(query)).toList();
    var most = Math.min(query.limit(), found.size());
    var read = most > 0 && stopsEarly() ? 1 + random.nextInt(most) : most;
    var stopped = read > 0 && (read == query.limit() || read < found.size());
    return QueryResponse.builder()
        .items(found.subList(0, read))
        .lastEvaluatedKey(stopped ? found.get(read - 1) : Map.of())
        .build();
  }

  boolean stopsEarly() {
    return random.nextInt(8) == 0;
  }

  private Stream<Map<String, AttributeValue>> matching(QueryRequest query) {
    var values = query.expressionAttributeValues();
    var start = query.exclusiveStartKey();
    if (!start.isEmpty()) {
      assertThat(start.get("kind"))
          .as("a key outside of the query")
          .isEqualTo(values.get(":value"));
    }
    return items.values().stream()
        .filter(item -> item.get("kind").equals(values.get(":value")))
        .filter(item -> !values.containsKey(":start") || startsAt(query, item))
        .filter(item -> start.isEmpty() || order(query).compare(item, start) > 0);
  }

  private boolean startsAt(QueryRequest query, Map<String, AttributeValue> item) {
    var start = query.expressionAttributeValues().get(":start").s();
    var compared = item.get(sortKey).s().compareTo(start);
    var condition = "kind = :value AND " + sortKey;
    if (query.keyConditionExpression().equals(condition + " >= :start")) {
      return compared >= 0;
    }
    assertThat(query.keyConditionExpression()).isEqualTo(condition + " <= :start");
    return compared <= 0;
  }

  private Comparator<Map<String, AttributeValue>> order(QueryRequest query) {
    Comparator<Map<String, AttributeValue>> forward =
        Comparator.<Map<String, AttributeValue>, String>comparing(item -> item.get(sortKey).s())
            .thenComparing(item -> item.get("id").s().hashCode() * 31_415_927);
    return Boolean.FALSE.equals(query.scanIndexForward()) ? forward.reversed() : forward;
  }

  @Override
  public String serviceName() {
    return "dynamodb";
  }

  @Override
  public void close() {}
}
