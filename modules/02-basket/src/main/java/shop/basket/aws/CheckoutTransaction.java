package shop.basket.aws;

import static shop.foundation.aws.Attributes.number;

import java.util.Map;
import java.util.Set;
import shop.basket.Basket;
import shop.basket.BasketCheckedOut;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Removes a basket and records its checkout in the outbox: both or neither (DynamoDB Developer
 * Guide, "Amazon DynamoDB Transactions: How it works").
 */
record CheckoutTransaction(DynamoDbClient dynamoDb, String table) {
  private static final Set<String> LOST_RACES =
      Set.of("ConditionalCheckFailed", "TransactionConflict");

  /** Returns false and does nothing if the stored basket is no longer the one given. */
  boolean run(Basket basket, BasketCheckedOut checkout) {
    try {
      // The SDK gives the call a client request token: its own retries check out only once.
      dynamoDb.transactWriteItems(r -> r.transactItems(removal(basket), outbox(checkout)));
      return true;
    } catch (TransactionCanceledException e) {
      if (isLostRace(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Removes exactly this basket: no later one of its owner ever has the same version. */
  private TransactWriteItem removal(Basket basket) {
    var delete =
        Delete.builder()
            .tableName(table)
            .key(BasketRecord.key(basket.userName()))
            .conditionExpression("version = :version")
            .expressionAttributeValues(Map.of(":version", number(basket.version())))
            .build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private TransactWriteItem outbox(BasketCheckedOut checkout) {
    var put =
        Put.builder()
            .tableName(table)
            .item(OutboxRecord.of(checkout))
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private static boolean isLostRace(TransactionCanceledException e) {
    return e.cancellationReasons().stream().anyMatch(reason -> LOST_RACES.contains(reason.code()));
  }
}
