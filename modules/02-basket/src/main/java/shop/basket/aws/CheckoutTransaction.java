package shop.basket.aws;

import static shop.foundation.aws.Attributes.number;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.basket.Basket;
import shop.basket.BasketCheckedOut;
import shop.basket.KeptReceipt;
import shop.basket.Recorded;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Removes a basket, records its checkout in the outbox and keeps the receipt: all or nothing
 * (DynamoDB Developer Guide, "Amazon DynamoDB Transactions: How it works").
 */
record CheckoutTransaction(DynamoDbClient dynamoDb, String table) {
  private static final String BROKEN_CONDITION = "ConditionalCheckFailed";
  private static final Set<String> LOST_RACES = Set.of(BROKEN_CONDITION, "TransactionConflict");

  /**
   * Does nothing if the stored basket is no longer the one given or was bought, or the key is
   * taken.
   */
  Recorded run(Basket basket, BasketCheckedOut checkout, @Nullable KeptReceipt receipt) {
    try {
      // The SDK gives the call a client request token: its own retries check out only once.
      dynamoDb.transactWriteItems(r -> r.transactItems(writes(basket, checkout, receipt)));
      return Recorded.DONE;
    } catch (TransactionInProgressException e) {
      return Recorded.BUSY;
    } catch (TransactionCanceledException e) {
      if (isLostRace(e)) {
        return lostRace(e);
      }
      throw e;
    }
  }

  private List<TransactWriteItem> writes(
      Basket basket, BasketCheckedOut checkout, @Nullable KeptReceipt receipt) {
    return receipt == null
        ? List.of(removal(basket), outbox(checkout))
        : List.of(removal(basket), outbox(checkout), receipt(receipt));
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

  /** Its order is that of this basket: whoever bought it before has recorded the same one. */
  private TransactWriteItem outbox(BasketCheckedOut checkout) {
    var put =
        Put.builder()
            .tableName(table)
            .item(OutboxRecord.of(checkout))
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /** A key may be used again once its receipt has expired, even if the table still has it. */
  private TransactWriteItem receipt(KeptReceipt kept) {
    var now = kept.receipt().orderDate().instant().getEpochSecond();
    var put =
        Put.builder()
            .tableName(table)
            .item(ReceiptRecord.of(kept))
            .conditionExpression("attribute_not_exists(pk) OR expiresAt <= :now")
            .expressionAttributeValues(Map.of(":now", number(now)))
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private static boolean isLostRace(TransactionCanceledException e) {
    return e.cancellationReasons().stream().anyMatch(reason -> LOST_RACES.contains(reason.code()));
  }

  /** The reasons come in the order of the writes: the basket is another one, or was bought. */
  private static Recorded lostRace(TransactionCanceledException e) {
    return e.cancellationReasons().stream()
            .limit(2)
            .anyMatch(reason -> BROKEN_CONDITION.equals(reason.code()))
        ? Recorded.STALE
        : Recorded.BUSY;
  }
}
