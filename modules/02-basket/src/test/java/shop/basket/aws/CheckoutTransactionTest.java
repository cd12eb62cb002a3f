package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.basket.Basket;
import shop.basket.BasketCheckedOut;
import shop.basket.BasketItem;
import shop.basket.Customer;
import shop.basket.IdempotencyKey;
import shop.basket.KeptReceipt;
import shop.basket.Payment;
import shop.basket.Receipt;
import shop.basket.Recorded;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

class CheckoutTransactionTest {
  static final Basket BASKET =
      new Basket(
          new UserName("ada"),
          List.of(new BasketItem("rake", "Rake", null, 1, Money.of("12.50", "EUR"))),
          new Timestamp(Instant.parse("2026-11-29T10:15:30.123Z")),
          1);
  static final BasketCheckedOut CHECKOUT =
      new BasketCheckedOut(
          BasketCheckedOut.VERSION,
          new UUID(4, 2),
          new Timestamp(Instant.parse("2026-11-22T10:15:30.123Z")),
          new CorrelationId("test-1"),
          BASKET.userName(),
          new Customer("Ada", "Lovelace", "ada@example.com", "12 St James's Square"),
          new Payment("tok_12345678", null),
          BASKET.items(),
          Money.of("12.50", "EUR"));

  private static final KeptReceipt RECEIPT =
      new KeptReceipt(
          new IdempotencyKey("click-1", "what was asked"),
          new Receipt(
              CHECKOUT.userName(), CHECKOUT.orderId(), CHECKOUT.orderDate(), CHECKOUT.total()),
          Instant.parse("2026-11-23T10:15:30Z"));

  private final FakeDynamoDb dynamoDb = new FakeDynamoDb();
  private final CheckoutTransaction transaction = new CheckoutTransaction(dynamoDb, "Baskets");

  @Test
  void the_basket_is_removed_and_the_checkout_recorded_in_one_call() {
    assertThat(transaction.run(BASKET, CHECKOUT, null)).isEqualTo(Recorded.DONE);

    assertThat(dynamoDb.calls).hasSize(1);
    assertThat(dynamoDb.calls.getFirst())
        .hasSize(2)
        .anyMatch(item -> item.delete() != null && item.delete().key().containsKey("pk"))
        .anyMatch(item -> item.put() != null && item.put().item().containsKey("event"));
  }

  /** Somebody may change or remove the basket, or fill another, after it was read. */
  @Test
  void only_the_version_that_was_read_is_removed() {
    for (long version : List.of(0L, 2L, 1L << 52)) {
      dynamoDb.stored =
          BasketRecord.of(
              new Basket(BASKET.userName(), BASKET.items(), BASKET.pricesUntil(), version));
      assertThat(transaction.run(BASKET, CHECKOUT, RECEIPT)).isEqualTo(Recorded.STALE);
    }
    dynamoDb.stored = Map.of();
    assertThat(transaction.run(BASKET, CHECKOUT, null)).isEqualTo(Recorded.STALE);

    assertThat(dynamoDb.calls).isEmpty();
  }

  @Test
  void the_receipt_of_a_request_with_a_key_is_kept_in_the_same_call() {
    assertThat(transaction.run(BASKET, CHECKOUT, RECEIPT)).isEqualTo(Recorded.DONE);

    assertThat(dynamoDb.calls).hasSize(1);
    assertThat(dynamoDb.calls.getFirst())
        .hasSize(3)
        .anyMatch(
            item -> item.put() != null && item.put().item().equals(ReceiptRecord.of(RECEIPT)));
  }

  @Test
  void a_basket_that_has_changed_is_not_sold() {
    dynamoDb.cancelledFor = List.of("ConditionalCheckFailed", "None", "None");

    assertThat(transaction.run(BASKET, CHECKOUT, RECEIPT)).isEqualTo(Recorded.STALE);
  }

  @Test
  void a_basket_that_was_bought_before_is_not_sold_again() {
    dynamoDb.cancelledFor = List.of("None", "ConditionalCheckFailed", "None");

    assertThat(transaction.run(BASKET, CHECKOUT, RECEIPT)).isEqualTo(Recorded.STALE);
  }

  @Test
  void a_key_that_was_used_a_moment_ago_is_known_from_a_changed_basket() {
    dynamoDb.cancelledFor = List.of("None", "None", "ConditionalCheckFailed");

    assertThat(transaction.run(BASKET, CHECKOUT, RECEIPT)).isEqualTo(Recorded.BUSY);
  }

  @Test
  void a_transaction_that_meets_another_may_be_tried_again() {
    dynamoDb.cancelledFor = List.of("TransactionConflict", "None");
    assertThat(transaction.run(BASKET, CHECKOUT, null)).isEqualTo(Recorded.BUSY);

    dynamoDb.inProgress = true;
    assertThat(transaction.run(BASKET, CHECKOUT, null)).isEqualTo(Recorded.BUSY);
  }

  @Test
  void a_table_that_is_too_busy_is_not_a_lost_race() {
    dynamoDb.cancelledFor = List.of("ThrottlingError", "None");

    assertThatThrownBy(() -> transaction.run(BASKET, CHECKOUT, null))
        .isInstanceOf(TransactionCanceledException.class);
  }

  /** A table with a basket that may be removed, or that cancels for the given reasons. */
  private static final class FakeDynamoDb implements DynamoDbClient {
    private final List<List<TransactWriteItem>> calls = new ArrayList<>();
    private Map<String, AttributeValue> stored = BasketRecord.of(BASKET);
    private List<String> cancelledFor = List.of();
    private boolean inProgress;

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      if (inProgress) {
        throw TransactionInProgressException.builder().build();
      }
      var reasons =
          cancelledFor.isEmpty()
              ? request.transactItems().stream().map(this::reasonAgainst).toList()
              : cancelledFor;
      if (!reasons.stream().allMatch("None"::equals)) {
        throw TransactionCanceledException.builder()
            .cancellationReasons(
                reasons.stream()
                    .map(code -> CancellationReason.builder().code(code).build())
                    .toList())
            .build();
      }
      calls.add(request.transactItems());
      return TransactWriteItemsResponse.builder().build();
    }

    private String reasonAgainst(TransactWriteItem write) {
      var delete = write.delete();
      if (delete == null) {
        return "None";
      }
      assertThat(delete.tableName()).isEqualTo("Baskets");
      assertThat(delete.key()).isEqualTo(BasketRecord.key(BASKET.userName()));
      return Condition.of(delete).holdsFor(stored) ? "None" : "ConditionalCheckFailed";
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
