package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One shopper's checkout, and what must be true of it in the end. */
final class Checkout {
  private final Shopper shopper;
  private @Nullable Answer answer;

  Checkout(Shopper shopper) {
    this.shopper = shopper;
  }

  Shopper shopper() {
    return shopper;
  }

  void run() {
    answer = shopper.checkOut();
  }

  Answer answer() {
    return Objects.requireNonNull(answer, "not run yet");
  }

  /** Whether what the outbox announces has become an order. */
  boolean settled(Ledger ledger) {
    return ledger.announced(shopper.user()).size() <= ledger.orders(shopper.user()).size();
  }

  void verify(Ledger ledger, BigDecimal total) {
    List<PlacedOrder> orders = ledger.orders(shopper.user());
    boolean basket = ledger.hasBasket(shopper.user());
    switch (Attempt.of(answer())) {
      case ACCEPTED -> {
        assertThat(orders).as("orders of an accepted checkout: %s", answer()).hasSize(1);
        assertThat(orders.getFirst().id())
            .as("the order's id is the accepted one")
            .isEqualTo(answer().json().path("orderId").asText());
        assertThat(basket).as("the basket is still there after %s", answer()).isFalse();
      }
      case REFUSED -> {
        assertThat(orders).as("orders of a refused checkout: %s", answer()).isEmpty();
        assertThat(basket).as("the basket is there after %s", answer()).isTrue();
      }
      case UNKNOWN ->
          assertThat(orders)
              .as("orders after %s, with the basket %s", answer(), basket ? "there" : "gone")
              .hasSize(basket ? 0 : 1);
    }
    orders.forEach(order -> order.verify(total));
  }
}
