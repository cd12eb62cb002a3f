package shop.basket.aws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/** The table with its index of waiting checkouts, as the relay and the watch use them. */
final class FakeOutbox implements DynamoDbClient {
  final Map<String, Map<String, AttributeValue>> items = new TreeMap<>();

  /** What the index still shows although it waits no longer. */
  final Set<String> lagging = new HashSet<>();

  final List<String> marks = new ArrayList<>();
  Set<String> broken = Set.of();

  /** What happens at each call before it is answered. */
  Runnable atCall = () -> {};

  void add(String id, String shard, String orderDate) {
    items.put(
        "checkout#" + id,
        new HashMap<>(
            Map.of(
                "pk", AttributeValue.fromS("checkout#" + id),
                "waiting", AttributeValue.fromS(shard),
                "orderDate", AttributeValue.fromS(orderDate),
                "correlationId", AttributeValue.fromS("test-1"),
                "event", AttributeValue.fromS("{\"orderId\":\"" + id + "\"}"))));
  }

  boolean waits(String id) {
    return items.get("checkout#" + id).containsKey("waiting");
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    atCall.run();
    var key = request.key().get("pk").s();
    if (broken.contains(key)) {
      throw SdkClientException.create("too slow");
    }
    marks.add(key);
    var item = items.get(key);
    if (item == null || item.remove("waiting") == null) {
      throw ConditionalCheckFailedException.builder().message("not waiting").build();
    }
    item.put("expiresAt", request.expressionAttributeValues().get(":expiry"));
    return UpdateItemResponse.builder().build();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    atCall.run();
    return GetItemResponse.builder().item(items.get(request.key().get("pk").s())).build();
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    atCall.run();
    var shard = request.expressionAttributeValues().get(":value");
    var found =
        items.values().stream()
            .filter(
                item -> shard.equals(item.get("waiting")) || lagging.contains(item.get("pk").s()))
            .sorted(Comparator.comparing(item -> item.get("orderDate").s()))
            .limit(request.limit() == null ? Integer.MAX_VALUE : request.limit())
            .map(item -> Map.of("pk", item.get("pk"), "orderDate", item.get("orderDate")))
            .toList();
    return QueryResponse.builder().items(found).build();
  }

  @Override
  public QueryIterable queryPaginator(QueryRequest request) {
    return new QueryIterable(this, request);
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
