package faults;

import acceptance.shop.Answer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody with a name of his own. */
record Shopper(Shop shop, String user) {
  private static final int MOST_TRIES = 10;

  /** An earlier try, of which nobody was told, has made the basket. */
  private static final int CONFLICT = 409;

  private static final AtomicInteger SHOPPERS = new AtomicInteger();

  Shopper(Shop shop) {
    this(shop, "shopper-" + SHOPPERS.incrementAndGet());
  }

  /** Puts 2 of the dear product and 3 of the cheap one. */
  Answer fillBasket(Assortment assortment) {
    return shop.basket("POST", "basket", assortment.usualBasketOf(user), Map.of());
  }

  /** The same, and again when an overloaded machine has answered too late to tell. */
  void fillBasketForSure(Assortment assortment) {
    Answer answer = fillBasket(assortment);
    for (int tries = 1; Attempt.of(answer) == Attempt.UNKNOWN && tries < MOST_TRIES; tries++) {
      answer = fillBasket(assortment);
    }
    if (answer.status() != 201 && answer.status() != CONFLICT) {
      throw new IllegalStateException("No basket for " + user + ": " + answer);
    }
  }

  Answer checkOut() {
    return shop.basket("POST", "basket/checkout", Shop.checkoutOf(user), Map.of());
  }
}
