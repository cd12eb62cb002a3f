package faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acceptance.shop.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shoppers check out one after the other.
 *
 * @param firstAlone whether the others wait until the first checkout has become an order
 */
record CheckoutFlow(Shop shop, Assortment assortment, List<Checkout> checkouts, boolean firstAlone)
    implements Flow {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  CheckoutFlow(Shop shop, Assortment assortment, List<Checkout> checkouts) {
    this(shop, assortment, checkouts, false);
  }

  static CheckoutFlow of(Shop shop, Assortment assortment, int shoppers) {
    return new CheckoutFlow(
        shop,
        assortment,
        IntStream.range(0, shoppers).mapToObj(_ -> new Checkout(new Shopper(shop))).toList());
  }

  CheckoutFlow withFirstAlone() {
    return new CheckoutFlow(shop, assortment, checkouts, true);
  }

  @Override
  public String name() {
    return "checkout to order";
  }

  @Override
  public void prepare() {
    checkouts.forEach(one -> one.shopper().fillBasketForSure(assortment));
  }

  @Override
  public void run() {
    Checkout first = checkouts.getFirst();
    if (firstAlone) {
      shop.cloud().crowd().gather(checkouts.size());
    }
    first.run();
    if (firstAlone) {
      await("the first order").atMost(PATIENCE).until(() -> isOver(List.of(first)));
    }
    checkouts.subList(1, checkouts.size()).forEach(Checkout::run);
  }

  @Override
  public List<Answer> answers() {
    return checkouts.stream().map(Checkout::answer).toList();
  }

  @Override
  public boolean settled() {
    return isOver(checkouts);
  }

  @Override
  public String left() {
    Ledger ledger = Ledger.of(shop);
    long open = checkouts.stream().filter(one -> !one.settled(ledger)).count();
    return shop.waitingMessages() + " messages, " + open + " checkouts";
  }

  private boolean isOver(List<Checkout> some) {
    Ledger ledger = Ledger.of(shop);
    return shop.waitingMessages() == 0 && some.stream().allMatch(one -> one.settled(ledger));
  }

  @Override
  public void verifyBefore(int lateMessages) {
    Ledger ledger = Ledger.of(shop);
    assertThat(orders(ledger).filter(ledger::isTold))
        .as("orders with a receipt before a late message could come")
        .hasSize(checkouts.size() - lateMessages);
  }

  /** Somebody packs each order, which must still show in the end; another tries what is not his. */
  @Override
  public void moveOn() {
    checkouts.forEach(one -> shop.cloud().trespasser().tryAllOf(one.shopper()));
    orders(Ledger.of(shop)).forEach(order -> order.pack(shop));
  }

  private Stream<PlacedOrder> orders(Ledger ledger) {
    return checkouts.stream().flatMap(one -> ledger.orders(one.shopper().user()).stream());
  }

  @Override
  public void verify() {
    Ledger ledger = Ledger.of(shop);
    checkouts.forEach(checkout -> checkout.verify(ledger, Assortment.USUAL_TOTAL));
    checkouts.forEach(checkout -> checkout.verifyAgain(ledger));
    orders(ledger).forEach(PlacedOrder::verifyPacked);
    assertThat(shop.waitingMessages()).as("messages left in the queues").isZero();
    assertThat(shop.deadLetters()).as("dead letters").isZero();
  }
}
