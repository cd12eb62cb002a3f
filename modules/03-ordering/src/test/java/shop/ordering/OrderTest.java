package shop.ordering;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shop.ordering.Samples.NOTEBOOKS;
import static shop.ordering.Samples.PEN;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.foundation.Money;
import shop.foundation.RuleBroken;

class OrderTest {

  @Test
  void a_total_is_the_sum_of_price_times_quantity() {
    assertThat(Samples.order().total()).isEqualTo(Money.of("104.90", "EUR"));
  }

  @Test
  void an_order_has_1_to_50_items() {
    refuses(List.of());
    assertThat(Samples.orderOf(nCopies(50, PEN)).items()).hasSize(50);
    refuses(nCopies(51, PEN));
  }

  @Test
  void an_order_is_paid_in_one_currency() {
    refuses(List.of(NOTEBOOKS, new OrderItem("pen", "Pen", null, 1, Money.of("9.90", "USD"))));
  }

  @Test
  void no_personal_data_and_no_token_gets_into_a_log_by_accident() {
    assertThat(Samples.order().toString())
        .contains("Customer[not shown]", "Payment[not shown]")
        .doesNotContain("Lovelace", "example.org", "London", "tok_", "4242");
  }

  private static void refuses(List<OrderItem> items) {
    assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> Samples.orderOf(items));
  }
}
