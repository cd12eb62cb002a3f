package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.basket.Basket;
import shop.basket.BasketCheckedOut;
import shop.basket.BasketItem;
import shop.basket.Customer;
import shop.basket.Payment;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class CheckoutTransactionTest {
  private static final Basket BASKET =
      new Basket(
          new UserName("ada"),
          List.of(new BasketItem("rake", "Rake", null, 1, Money.of("12.50", "EUR"))),
          new Timestamp(Instant.parse("2026-11-29T10:15:30.123Z")),
          1);
  private static final BasketCheckedOut CHECKOUT =
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

  private final FakeDynamoDb dynamoDb = new FakeDynamoDb();
  private final CheckoutTransaction transaction = new CheckoutTransaction(dynamoDb, "Baskets");

  @Test
  void the_basket_is_removed_and_the_checkout_recorded_in_one_call() {
    assertThat(transaction.run(BASKET, CHECKOUT)).isTrue();

    assertThat(dynamoDb.calls).hasSize(1);
    assertThat(dynamoDb.calls.getFirst())
        .anyMatch(item -> item.delete() != null && item.delete().key().containsKey("pk"))
        .anyMatch(item -> item.put() != null && item.put().item().containsKey("event"));
  }

  @Test
  void a_lost_race_is_reported() {
    dynamoDb.cancelledFor = "ConditionalCheckFailed";

    assertThat(transaction.run(BASKET, CHECKOUT)).isFalse();
  }

  @Test
  void a_table_that_is_too_busy_is_not_a_lost_race() {
    dynamoDb.cancelledFor = "ThrottlingError";

    assertThatThrownBy(() -> transaction.run(BASKET, CHECKOUT))
        .isInstanceOf(TransactionCanceledException.class);
  }

  /** A table that accepts every transaction, or cancels it for the given reason. */
  private static final class FakeDynamoDb implements DynamoDbClient {
    private final List<List<TransactWriteItem>> calls = new ArrayList<>();
    private @Nullable String cancelledFor;

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      if (cancelledFor != null) {
        throw TransactionCanceledException.builder()
            .cancellationReasons(CancellationReason.builder().code(cancelledFor).build())
            .build();
      }
      calls.add(request.transactItems());
      return TransactWriteItemsResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
