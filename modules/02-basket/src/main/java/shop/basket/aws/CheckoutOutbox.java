package shop.basket.aws;

import java.time.Duration;
import shop.foundation.outbox.Outbox;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The checkouts that wait for the relay, in the baskets' table. */
public final class CheckoutOutbox {
  /** What is announced, as logs and metrics call it. */
  public static final String WHAT = "Checkout";

  private static final Duration KEPT = Duration.ofDays(7);

  private CheckoutOutbox() {}

  public static Outbox in(DynamoDbClient dynamoDb, String table) {
    return new Outbox(WHAT, dynamoDb, table, "pk", "orderDate", KEPT, OutboxRecord::read);
  }
}
