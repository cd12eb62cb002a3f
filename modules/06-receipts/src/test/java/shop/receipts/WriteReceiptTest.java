package shop.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.foundation.Money;
import shop.receipts.WriteReceipt.AlreadyWritten;
import shop.receipts.WriteReceipt.Refused;
import shop.receipts.WriteReceipt.Written;

class WriteReceiptTest {
  private final InMemoryReceipts receipts = new InMemoryReceipts();
  private final WriteReceipt writeReceipt = new WriteReceipt(receipts);
  private final Receipt receipt = Samples.receipt();

  @Test
  void an_order_announced_twice_has_one_receipt() {
    assertThat(writeReceipt.write(receipt, receipt.total()))
        .isEqualTo(new Written(receipt.orderId()));
    assertThat(writeReceipt.write(receipt, receipt.total()))
        .isEqualTo(new AlreadyWritten(receipt.orderId()));
    assertThat(receipts.kept).hasSize(1);
  }

  @Test
  void a_total_that_is_not_the_sum_is_refused() {
    var outcome = writeReceipt.write(receipt, Money.of("94.90", "EUR"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).as("the reason").isNotBlank());
    assertThat(receipts.kept).isEmpty();
  }

  @Test
  void the_right_sum_in_another_currency_is_refused() {
    assertThat(writeReceipt.write(receipt, Money.of("104.90", "USD"))).isInstanceOf(Refused.class);
  }
}
