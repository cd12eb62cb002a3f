package shop.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.foundation.Money;
import shop.foundation.RuleBroken;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

class BasketTest {
  private static final Timestamp END = Timestamp.parse("2026-11-29T10:15:30.123Z");

  @Test
  void the_total_is_the_sum_of_price_times_quantity() {
    var basket = basket(item("pen", null, 3, "0.10"), item("rake", null, 2, "19.99"));

    assertThat(basket.total()).contains(Money.of("40.28", "EUR"));
  }

  @Test
  void a_basket_costs_no_more_than_money_can_hold() {
    basket(item("house", null, 1, "600000"), item("barn", null, 1, "400000"));

    refused("at most", item("house", null, 2, "1000000"));
    refused("at most", item("house", null, 1, "600000"), item("barn", null, 1, "600000"));
  }

  @Test
  void an_empty_basket_has_no_total() {
    assertThat(basket().total()).isEmpty();
  }

  @Test
  void each_product_and_colour_is_there_once() {
    basket(item("pen", "red", 1, "1"), item("pen", "blue", 1, "1"), item("pen", null, 1, "1"));

    refused("pen is listed twice", item("pen", "red", 1, "1"), item("pen", "red", 2, "1"));
    refused("pen is listed twice", item("pen", null, 1, "1"), item("pen", null, 2, "1"));
  }

  @Test
  void all_items_have_one_currency() {
    var dollars = new BasketItem("rake", "Rake", null, 1, Money.of("1", "USD"));

    refused("one currency", item("pen", null, 1, "1"), dollars);
  }

  @Test
  void a_basket_has_at_most_50_items() {
    var items = IntStream.rangeClosed(1, 51).mapToObj(n -> item("pen-" + n, null, 1, "1")).toList();

    assertThat(basket(items.subList(0, 50).toArray(BasketItem[]::new)).items()).hasSize(50);
    refused("at most 50 items", items.toArray(BasketItem[]::new));
  }

  @Test
  void prices_hold_until_their_end_and_not_at_it() {
    assertThat(basket().sellsAt(END.instant().minusMillis(1))).isTrue();
    assertThat(basket().sellsAt(END.instant())).isFalse();
    assertThat(basket().sellsAt(END.instant().plusMillis(1))).isFalse();
  }

  @Test
  void a_quantity_is_from_1_to_99() {
    for (int quantity : List.of(0, 100, -1)) {
      assertThatThrownBy(() -> new WantedItem("pen", quantity, null))
          .isInstanceOf(RuleBroken.class);
    }
  }

  @Test
  void a_product_id_cannot_climb_out_of_its_path() {
    for (var id : List.of("..", "a/b", "", "a?b", "x".repeat(65))) {
      assertThatThrownBy(() -> new WantedItem(id, 1, null)).isInstanceOf(RuleBroken.class);
    }
  }

  @Test
  void the_first_version_has_52_bits_of_the_random_number_and_is_never_zero() {
    assertThat(first(0)).isEqualTo(1);
    assertThat(first(5)).isEqualTo(6);
    assertThat(first(-1)).isEqualTo(1L << 52);
    assertThat(first(1L << 52)).isEqualTo(1);
  }

  private static long first(long bits) {
    return Basket.first(new UserName("ada"), List.of(), END, new UUID(0, bits)).version();
  }

  private static void refused(String rule, BasketItem... items) {
    assertThatThrownBy(() -> basket(items))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(rule);
  }

  private static Basket basket(BasketItem... items) {
    return new Basket(new UserName("ada"), List.of(items), END, 1);
  }

  private static BasketItem item(
      String productId, @Nullable String colour, int quantity, String price) {
    return new BasketItem(productId, "A " + productId, colour, quantity, Money.of(price, "EUR"));
  }
}
