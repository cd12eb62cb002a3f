package faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shoppers check out, one after the other. */
final class CheckoutFlow implements Flow {
  private final Shop shop;
  private final Assortment assortment;
  private final List<Checkout> checkouts;
  private int redriven;

  CheckoutFlow(Shop shop, Assortment assortment, int shoppers) {
    this.shop = shop;
    this.assortment = assortment;
    this.checkouts =
        IntStream.range(0, shoppers).mapToObj(_ -> new Checkout(new Shopper(shop))).toList();
  }

  @Override
  public String name() {
    return "checkout to order";
  }

  @Override
  public void prepare() {
    checkouts.forEach(checkout -> Shop.expect(201, checkout.shopper().fillBasket(assortment)));
  }

  @Override
  public void run() {
    checkouts.forEach(Checkout::run);
  }

  @Override
  public boolean settled() {
    redriven += shop.redrive();
    Ledger ledger = Ledger.of(shop);
    boolean settled =
        shop.waitingOrders() == 0 && checkouts.stream().allMatch(one -> one.settled(ledger));
    if (settled) {
      orders(ledger).forEach(order -> order.pack(shop));
    }
    return settled;
  }

  private Stream<PlacedOrder> orders(Ledger ledger) {
    return checkouts.stream().flatMap(one -> ledger.orders(one.shopper().user()).stream());
  }

  @Override
  public int deadLetters() {
    return redriven;
  }

  @Override
  public void verify() {
    Ledger ledger = Ledger.of(shop);
    checkouts.forEach(checkout -> checkout.verify(ledger, Assortment.USUAL_TOTAL));
    assertThat(shop.waitingOrders()).as("messages left in the order queue").isZero();
    assertThat(shop.deadLetters()).as("dead letters").isZero();
  }
}
