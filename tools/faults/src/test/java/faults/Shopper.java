package faults;

import acceptance.shop.Answer;
import acceptance.shop.CheckoutRequest;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Somebody with a name of his own. */
record Shopper(Shop shop, String user) {
  private static final int MOST_TRIES = 10;

  /** An earlier try, of which nobody was told, has made the basket. */
  private static final int CONFLICT = 409;

  private static final int TIMEOUT = 504;

  private static final AtomicInteger SHOPPERS = new AtomicInteger();

  Shopper(Shop shop) {
    this(shop, "shopper-" + SHOPPERS.incrementAndGet());
  }

  /** Puts 2 of the dear product and 3 of the cheap one. */
  Answer fillBasket(Assortment assortment) {
    return orNoAnswer(
        () -> shop.basket("POST", "basket", assortment.usualBasketOf(user), Map.of()));
  }

  /** A connection that ends says as little as 504 does. */
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

  /** The entity tag of the basket as it is now. */
  String basketTag() {
    return shop.basket("GET", "basket/" + user, null, Map.of()).header("etag").orElseThrow();
  }

  Answer checkOut() {
    return orNoAnswer(this::tryToCheckOut);
  }

  private Answer tryToCheckOut() {
    return shop.basket("POST", "basket/checkout", CheckoutRequest.of(user), Map.of());
  }
}
