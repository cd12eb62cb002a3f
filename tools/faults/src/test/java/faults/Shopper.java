package faults;

import acceptance.shop.Answer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody with a name of his own. */
record Shopper(Shop shop, String user) {
  private static final AtomicInteger SHOPPERS = new AtomicInteger();

  Shopper(Shop shop) {
    this(shop, "shopper-" + SHOPPERS.incrementAndGet());
  }

  /** Puts 2 of the dear product and 3 of the cheap one. */
  Answer fillBasket(Assortment assortment) {
    return shop.basket("POST", "basket", assortment.usualBasketOf(user), Map.of());
  }

  Answer checkOut() {
    return shop.basket("POST", "basket/checkout", Shop.checkoutOf(user), Map.of());
  }
}
