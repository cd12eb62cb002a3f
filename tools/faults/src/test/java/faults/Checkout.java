package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One shopper's checkout, and what must be true in the end. */
final class Checkout {
  private static final int MOST_TRIES = 20;
  private static final int CONFLICT = 409;

  private final Shopper shopper;
  private final String key;
  private @Nullable Answer answer;

  Checkout(Shopper shopper) {
    this(shopper, UUID.randomUUID().toString());
  }

  private Checkout(Shopper shopper, String key) {
    this.shopper = shopper;
    this.key = key;
  }

  /** The same request once more. */
  Checkout again() {
    return new Checkout(shopper, key);
  }

  Shopper shopper() {
    return shopper;
  }

  void run() {
    answer = shopper.checkOut(key);
  }

  /**
   * Checks out and, without an answer, sends the same again until there is one: 409 means that an
   * earlier try is still in progress.
   */
  void runUntilTold() {
    run();
    if (Attempt.of(answer()) == Attempt.UNKNOWN) {
      answer = askUntilTold();
    }
  }

  private Answer askUntilTold() {
    Answer again = shopper.checkOut(key);
    for (int tries = 1; tries < MOST_TRIES && isUnsure(again); tries++) {
      again = shopper.checkOut(key);
    }
    return again;
  }

  private static boolean isUnsure(Answer answer) {
    return Attempt.of(answer) == Attempt.UNKNOWN || answer.status() == CONFLICT;
  }

  Answer answer() {
    return Objects.requireNonNull(answer, "not run yet");
  }

  /** Whether everything in the outbox has become an order, and every order has its receipt. */
  boolean settled(Ledger ledger) {
    List<PlacedOrder> orders = ledger.orders(shopper.user());
    return ledger.announced(shopper.user()).size() <= orders.size()
        && orders.stream().allMatch(ledger::isTold);
  }

  int orders(Ledger ledger) {
    return ledger.orders(shopper.user()).size();
  }

  /** Whatever the first answer was: sent again, the request is told of the order that it made. */
  void verifyAgain(Ledger ledger) {
    List<PlacedOrder> orders = ledger.orders(shopper.user());
    if (orders.isEmpty()) {
      return;
    }
    Answer again = askUntilTold();
    assertThat(again.status()).as("sent again after %s: %s", answer(), again).isEqualTo(202);
    assertThat(again.json().path("orderId").asText()).isEqualTo(orders.getFirst().id());
    if (Attempt.of(answer()) == Attempt.ACCEPTED) {
      assertThat(again.body()).as("the answer to the same request").isEqualTo(answer().body());
      assertThat(again.header("location")).isEqualTo(answer().header("location"));
    }
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
    orders.forEach(order -> order.verifyReceipt(ledger.receipt(order), total));
  }
}
