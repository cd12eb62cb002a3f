package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.basket.BasketCheckedOut;
import shop.basket.BasketItem;
import shop.basket.Customer;
import shop.basket.Payment;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.foundation.outbox.Waiting;

class OutboxRecordTest {
  private static final BasketCheckedOut CHECKOUT =
      new BasketCheckedOut(
          BasketCheckedOut.VERSION,
          new UUID(4, 2),
          new Timestamp(Instant.parse("2026-11-22T10:15:30.123Z")),
          new CorrelationId("test-1"),
          new UserName("ada"),
          new Customer("Ada", "Lovelace", "ada@example.com", "12 St James's Square"),
          new Payment("tok_12345678", null),
          List.of(new BasketItem("rake", "Rake", null, 1, Money.of("12.50", "EUR"))),
          Money.of("12.50", "EUR"));

  @Test
  void a_new_checkout_waits_with_its_date_and_does_not_expire() {
    var item = OutboxRecord.of(CHECKOUT);

    assertThat(item.get("waiting").s()).isEqualTo(Waiting.shard(CHECKOUT.orderId()));
    assertThat(item.get("orderDate").s()).isEqualTo("2026-11-22T10:15:30.123Z");
    assertThat(item).doesNotContainKey("expiresAt");
  }

  @Test
  void what_is_read_from_the_table_is_what_was_written() {
    var read = OutboxRecord.read(OutboxRecord.of(CHECKOUT));

    assertThat(read.key()).isEqualTo("checkout#" + CHECKOUT.orderId());
    assertThat(read.toEntry("bus").detail()).contains("\"orderId\":\"" + CHECKOUT.orderId());
    assertThat(read.toEntry("bus").time()).isEqualTo("2026-11-22T10:15:30.123Z");
  }
}
