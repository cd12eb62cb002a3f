package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One shopper's checkout, and what must be true in the end. */
final class Checkout {
  private static final int MOST_TRIES = 20;
  private static final int CONFLICT = 409;
  private static final int NO_BASKET = 404;

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

  /**
   * Checks out and, without an answer, asks again until there is one: then a missing basket means
   * that an earlier try was accepted, and 409 means that one is still in progress.
   */
  void runUntilTold() {
    run();
    boolean unsure = Attempt.of(answer()) == Attempt.UNKNOWN;
    for (int tries = 1; unsure && tries < MOST_TRIES; tries++) {
      Answer again = shopper.checkOut();
      unsure = Attempt.of(again) == Attempt.UNKNOWN || again.status() == CONFLICT;
      if (!unsure && again.status() != NO_BASKET) {
        answer = again;
      }
    }
  }

  Answer answer() {
    return Objects.requireNonNull(answer, "not run yet");
  }

  /** Whether everything in the outbox has become an order. */
  boolean settled(Ledger ledger) {
    return ledger.announced(shopper.user()).size() <= ledger.orders(shopper.user()).size();
  }

  int orders(Ledger ledger) {
    return ledger.orders(shopper.user()).size();
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
