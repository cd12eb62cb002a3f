package shop.ordering.aws;

import shop.foundation.aws.ConditionalWrites;
import shop.ordering.Order;
import shop.ordering.Orders;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Adds orders to a DynamoDB table with the key {@code orderId}. */
public final class DynamoDbOrders implements Orders {
  private final ConditionalWrites writes;

  public DynamoDbOrders(DynamoDbClient dynamoDb, String table) {
    this.writes = new ConditionalWrites(dynamoDb, table, "orderId");
  }

  /** If two consumers have the same checkout, only one gets true. */
  @Override
  public boolean add(Order order) {
    return writes.add(OrderRecord.of(order));
  }
}
