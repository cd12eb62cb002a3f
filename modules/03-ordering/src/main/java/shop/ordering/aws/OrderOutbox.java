package shop.ordering.aws;

import java.time.Duration;
import shop.foundation.outbox.Outbox;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The orders that wait for the relay, in their own table. */
public final class OrderOutbox {
  /** What is announced, as logs and metrics call it. */
  public static final String WHAT = "Order";

  /**
   * How long an order is kept once it was announced: to pack it, send it, and take it back. Its
   * receipt stays for longer, without the address. It must be longer than a checkout can come
   * again, from the archive or from the dead letters: the order that is there is what tells that it
   * was placed (docs/decisions/0043).
   */
  public static final Duration KEPT = Duration.ofDays(180);

  private OrderOutbox() {}

  public static Outbox in(DynamoDbClient dynamoDb, String table) {
    return new Outbox(
        WHAT, dynamoDb, table, OrderRecord.KEY, OrderRecord.PLACED, KEPT, OrderAnnouncement::read);
  }
}
