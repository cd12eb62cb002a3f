package shop.ordering.aws;

import shop.foundation.aws.ConditionalWrites;
import shop.ordering.Order;
import shop.ordering.Orders;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Adds orders to a DynamoDB table whose key is {@code orderId}. */
final class DynamoDbOrders implements Orders {
  private final ConditionalWrites writes;

  DynamoDbOrders(DynamoDbClient dynamoDb, String table) {
    this.writes = new ConditionalWrites(dynamoDb, table, "orderId");
  }

  /** Of two consumers with the same checkout, one gets true. */
  @Override
  public boolean add(Order order) {
    return writes.add(OrderItem.of(order));
  }
}
