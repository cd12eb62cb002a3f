package faults;

import acceptance.shop.Answer;
import acceptance.shop.CheckoutRequest;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A shopper who has signed up.
 *
 * @param user the shopper's id
 * @param seen the entity tag of the basket that the shopper has seen
 */
record Shopper(Shop shop, String user, AtomicReference<String> seen) {
  private static final int MOST_TRIES = 10;

  /** An earlier try, whose answer was lost, has created the basket. */
  private static final int CONFLICT = 409;

  private static final int TIMEOUT = 504;

  /** The tag of no basket. */
  private static final String NOTHING = "\"0\"";

  private static final AtomicInteger SHOPPERS = new AtomicInteger();

  Shopper(Shop shop) {
    this(
        shop,
        shop.cloud().newShopper("shopper-" + SHOPPERS.incrementAndGet()),
        new AtomicReference<>(NOTHING));
  }

  /** Puts 2 of the dear product and 3 of the cheap one into the basket. */
  Answer fillBasket(Assortment assortment) {
    return orNoAnswer(
        () -> shop.basket("POST", "basket", assortment.usualBasketOf(user), Map.of()));
  }

  /** A connection that ends says no more than a 504. */
  private static Answer orNoAnswer(Supplier<Answer> request) {
    try {
      return request.get();
    } catch (UncheckedIOException e) {
      return new Answer(
          String.valueOf(e.getMessage()),
          TIMEOUT,
          HttpHeaders.of(Map.of(), (_, _) -> true),
          e.toString());
    }
  }

  /** Fills the basket, and tries again if an overloaded machine has answered too late. */
  void fillBasketForSure(Assortment assortment) {
    Answer answer = fillBasket(assortment);
    for (int tries = 1; Attempt.of(answer) == Attempt.UNKNOWN && tries < MOST_TRIES; tries++) {
      answer = fillBasket(assortment);
    }
    if (answer.status() != 201 && answer.status() != CONFLICT) {
      throw new IllegalStateException("No basket for " + user + ": " + answer);
    }
    look();
  }

  /** Looks at the basket, and wants to buy what is in it. */
  void look() {
    seen.set(basketTag());
  }

  /** The current entity tag of the basket. */
  String basketTag() {
    return shop.basket("GET", "basket/" + user, null, Map.of()).header("etag").orElseThrow();
  }

  /** Checks out; under the same key, it is the same request again. */
  Answer checkOut(String key) {
    return orNoAnswer(() -> tryToCheckOut(key));
  }

  private Answer tryToCheckOut(String key) {
    Map<String, String> headers = Map.of("If-Match", seen.get(), "Idempotency-Key", key);
    return shop.basket("POST", "basket/checkout", CheckoutRequest.of(user), headers);
  }
}
