package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * The baskets' table: its writes ask whether there is an item, or for its version, and its reads
 * must be consistent ones.
 */
final class FakeBaskets implements DynamoDbClient {
  private final Map<AttributeValue, Map<String, AttributeValue>> items = new HashMap<>();

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    assertThat(request.consistentRead()).as("a consistent read").isTrue();
    return GetItemResponse.builder().item(items.get(request.key().get("pk"))).build();
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    assertThat(request.indexName()).isEqualTo("all");
    var kind = request.expressionAttributeValues().get(":value");
    var found = items.values().stream().filter(item -> kind.equals(item.get("kind"))).toList();
    return QueryResponse.builder().items(found).build();
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    var pk = request.item().get("pk");
    require(pk, request.conditionExpression(), request.expressionAttributeValues());
    items.put(pk, request.item());
    return PutItemResponse.builder().build();
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    var pk = request.key().get("pk");
    require(pk, request.conditionExpression(), request.expressionAttributeValues());
    items.remove(pk);
    return DeleteItemResponse.builder().build();
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    for (var write : request.transactItems()) {
      if (write.delete() != null) {
        items.remove(write.delete().key().get("pk"));
      } else {
        items.put(write.put().item().get("pk"), write.put().item());
      }
    }
    return TransactWriteItemsResponse.builder().build();
  }

  private void require(AttributeValue pk, String condition, Map<String, AttributeValue> values) {
    var there = items.get(pk);
    boolean holds =
        switch (condition.split("\\W", 2)[0]) {
          case "attribute_not_exists" -> there == null;
          case "attribute_exists" -> there != null;
          default ->
              there != null && List.copyOf(values.values()).equals(List.of(there.get("version")));
        };
    if (!holds) {
      throw ConditionalCheckFailedException.builder().item(there).build();
    }
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
