package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import contracts.CardTexts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.basket.IdempotencyKey;
import shop.basket.KeptReceipt;
import shop.basket.Receipt;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

class ReceiptRecordTest {
  private static final long SEED = Long.getLong("seed", 20_261_130L);
  private static final UserName ADA = new UserName("ada");
  private static final IdempotencyKey KEY = new IdempotencyKey("click 1", "what was asked");

  @Test
  void a_receipt_survives_the_table() {
    var kept = kept(KEY);
    var asked = new IdempotencyKey(KEY.value(), "something else");

    assertThat(ReceiptRecord.read(ADA, asked, ReceiptRecord.of(kept))).isEqualTo(kept);
  }

  @Test
  void two_shoppers_may_choose_the_same_key() {
    assertThat(ReceiptRecord.key(ADA, KEY))
        .isNotEqualTo(ReceiptRecord.key(new UserName("bob"), KEY));
  }

  @Test
  void the_table_does_not_have_what_a_key_says() {
    var texts = new CardTexts(SEED);
    for (int i = 0; i < 300; i++) {
      var key = new IdempotencyKey("key " + texts.text(), "what was asked");
      var stored = String.valueOf(ReceiptRecord.of(kept(key)));
      assertThat(stored).as("seed %d", SEED).doesNotContain(key.value().substring("key ".length()));
    }
  }

  private static KeptReceipt kept(IdempotencyKey key) {
    return new KeptReceipt(
        key,
        new Receipt(
            ADA,
            new UUID(4, 2),
            Timestamp.parse("2026-11-22T10:15:30.120Z"),
            Money.of("12.50", "EUR")),
        Instant.parse("2026-11-23T10:15:30Z"));
  }
}
