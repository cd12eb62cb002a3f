package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;

/**
 * A shopper fills a first basket, for which the basket service gets the prices from the catalogue.
 */
final class BasketFilling extends OneRequest {
  private final Shopper shopper;
  private final Assortment assortment;

  BasketFilling(Shop shop, Assortment assortment) {
    this.shopper = new Shopper(shop);
    this.assortment = assortment;
  }

  @Override
  public String name() {
    return "fill basket";
  }

  @Override
  public void prepare() {}

  @Override
  Answer send() {
    return shopper.fillBasket(assortment);
  }

  @Override
  public void verify() {
    Answer given = answer();
    Ledger ledger = Ledger.of(shopper.shop());
    switch (Attempt.of(given)) {
      case ACCEPTED -> {
        requireUsual(ledger);
        assertThat(BasketLines.shownIn(given.json()))
            .as("the basket that was answered")
            .hasSameElementsAs(assortment.usualLines());
        assertThat(given.json().at("/total/amount").decimalValue())
            .as("the total that was answered")
            .isEqualByComparingTo(Assortment.USUAL_TOTAL);
      }
      case REFUSED ->
          assertThat(ledger.hasBasket(shopper.user())).as("a basket after %s", given).isFalse();
      case UNKNOWN -> {
        if (ledger.hasBasket(shopper.user())) {
          requireUsual(ledger);
        }
      }
    }
    assertThat(ledger.announced(shopper.user())).as("checkouts that nobody asked for").isEmpty();
  }

  private void requireUsual(Ledger ledger) {
    assertThat(ledger.hasBasket(shopper.user())).as("a basket after %s", answer()).isTrue();
    assertThat(BasketLines.keptIn(ledger.basket(shopper.user())))
        .as("the basket that is kept")
        .hasSameElementsAs(assortment.usualLines());
  }
}
