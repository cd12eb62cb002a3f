package shop.ordering.aws;

import shop.ordering.Order;
import shop.ordering.Orders;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Adds orders to a DynamoDB table whose key is {@code orderId}. */
final class DynamoDbOrders implements Orders {
  private final DynamoDbClient dynamoDb;
  private final String table;

  DynamoDbOrders(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * The condition and the write are one step, so of two consumers with the same checkout one wins
   * (Amazon DynamoDB Developer Guide, "Condition expressions").
   */
  @Override
  public boolean add(Order order) {
    try {
      dynamoDb.putItem(
          put ->
              put.tableName(table)
                  .item(OrderItem.of(order))
                  .conditionExpression("attribute_not_exists(orderId)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
