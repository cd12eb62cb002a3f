package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import java.util.Map;

/** A shopper deletes the basket. */
final class BasketDeletion extends OneRequest {
  private final Shopper shopper;
  private final Assortment assortment;

  BasketDeletion(Shop shop, Assortment assortment) {
    this.shopper = new Shopper(shop);
    this.assortment = assortment;
  }

  @Override
  public String name() {
    return "delete basket";
  }

  @Override
  public void prepare() {
    shopper.fillBasketForSure(assortment);
  }

  @Override
  Answer send() {
    return shopper.shop().basket("DELETE", "basket/" + shopper.user(), null, Map.of());
  }

  @Override
  public void verify() {
    Answer given = answer();
    Ledger ledger = Ledger.of(shopper.shop());
    // 404 after a lost answer is fine: the basket is gone, as the shopper wanted.
    if (given.status() == 204 || given.status() == 404) {
      assertThat(ledger.hasBasket(shopper.user()))
          .as("the basket is there after %s", given)
          .isFalse();
    }
    assertThat(ledger.announced(shopper.user())).as("checkouts that nobody asked for").isEmpty();
    assertThat(ledger.orders(shopper.user())).as("orders that nobody asked for").isEmpty();
  }
}
