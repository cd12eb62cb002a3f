package shop.ordering.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A table whose orders wait until they are marked. */
final class MarkedOrders implements DynamoDbClient {
  final Map<String, Map<String, AttributeValue>> items = new HashMap<>();
  final List<String> updates = new ArrayList<>();

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    updates.add(request.updateExpression());
    var item = items.get(request.key().get("orderId").s());
    if (item == null || item.remove("waiting") == null) {
      throw ConditionalCheckFailedException.builder().message("not waiting").build();
    }
    return UpdateItemResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
