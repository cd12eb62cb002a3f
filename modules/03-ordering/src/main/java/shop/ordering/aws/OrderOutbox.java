package shop.ordering.aws;

import shop.foundation.outbox.Outbox;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The orders that wait for the relay, in their own table. */
public final class OrderOutbox {
  /** What is announced, as logs and metrics call it. */
  public static final String WHAT = "Order";

  private OrderOutbox() {}

  public static Outbox in(DynamoDbClient dynamoDb, String table) {
    return new Outbox(
        WHAT, dynamoDb, table, OrderRecord.KEY, OrderRecord.PLACED, null, OrderAnnouncement::read);
  }
}
