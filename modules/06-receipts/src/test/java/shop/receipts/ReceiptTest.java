package shop.receipts;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shop.receipts.Samples.NOTEBOOKS;
import static shop.receipts.Samples.PEN;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.foundation.Money;
import shop.foundation.RuleBroken;

class ReceiptTest {

  @Test
  void a_total_is_the_sum_of_price_times_quantity() {
    assertThat(Samples.receipt().total()).isEqualTo(Money.of("104.90", "EUR"));
  }

  @Test
  void a_receipt_has_1_to_50_lines() {
    refuses(List.of());
    assertThat(Samples.receiptOf(nCopies(50, PEN)).lines()).hasSize(50);
    refuses(nCopies(51, PEN));
  }

  @Test
  void a_receipt_is_in_one_currency() {
    refuses(List.of(NOTEBOOKS, new ReceiptLine("pen", "Pen", null, 1, Money.of("9.90", "USD"))));
  }

  private static void refuses(List<ReceiptLine> lines) {
    assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> Samples.receiptOf(lines));
  }
}
