package shop.ordering.aws;

import java.time.InstantSource;
import shop.foundation.Timestamp;
import shop.foundation.aws.ConditionalWrites;
import shop.ordering.Order;
import shop.ordering.Orders;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Adds orders to a DynamoDB table with the key {@code orderId}. */
public final class DynamoDbOrders implements Orders {
  private final ConditionalWrites writes;
  private final InstantSource clock;

  public DynamoDbOrders(DynamoDbClient dynamoDb, String table, InstantSource clock) {
    this.writes = new ConditionalWrites(dynamoDb, table, OrderRecord.KEY);
    this.clock = clock;
  }

  /** If two consumers have the same checkout, only one gets true. */
  @Override
  public boolean add(Order order) {
    return writes.add(OrderRecord.of(order, new Timestamp(clock.instant())));
  }
}
