package shop.ordering.aws;

import shop.foundation.aws.ConditionalWrites;
import shop.ordering.Order;
import shop.ordering.Orders;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The orders in a DynamoDB table with the key {@code orderId}, to add to. */
public final class DynamoDbOrders implements Orders {
  private final ConditionalWrites writes;

  public DynamoDbOrders(DynamoDbClient dynamoDb, String table) {
    this.writes = new ConditionalWrites(dynamoDb, table, "orderId");
  }

  /** Of two consumers with the same checkout, one gets true. */
  @Override
  public boolean add(Order order) {
    return writes.add(OrderRecord.of(order));
  }
}
