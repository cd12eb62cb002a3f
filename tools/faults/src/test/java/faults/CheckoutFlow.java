package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shoppers check out, one after the other. */
record CheckoutFlow(Shop shop, List<Checkout> checkouts) implements Flow {

  static CheckoutFlow of(Shop shop, int shoppers) {
    return new CheckoutFlow(
        shop, IntStream.range(0, shoppers).mapToObj(_ -> new Checkout(new Shopper(shop))).toList());
  }

  @Override
  public String name() {
    return "checkout to order";
  }

  @Override
  public void prepare() {
    Assortment assortment = Assortment.in(shop);
    checkouts.forEach(one -> Shop.expect(201, one.shopper().fillBasket(assortment)));
  }

  @Override
  public void run() {
    checkouts.forEach(Checkout::run);
  }

  @Override
  public boolean settled() {
    Ledger ledger = Ledger.of(shop);
    return shop.waitingOrders() == 0 && checkouts.stream().allMatch(one -> one.settled(ledger));
  }

  /** Somebody packs each order, which must still be seen of it in the end. */
  @Override
  public void moveOn() {
    orders(Ledger.of(shop)).forEach(order -> order.pack(shop));
  }

  private Stream<PlacedOrder> orders(Ledger ledger) {
    return checkouts.stream().flatMap(one -> ledger.orders(one.shopper().user()).stream());
  }

  @Override
  public void verify() {
    Ledger ledger = Ledger.of(shop);
    checkouts.forEach(checkout -> checkout.verify(ledger, Assortment.USUAL_TOTAL));
    orders(ledger).forEach(PlacedOrder::verifyPacked);
    assertThat(shop.waitingOrders()).as("messages left in the order queue").isZero();
    assertThat(shop.deadLetters()).as("dead letters").isZero();
  }
}
