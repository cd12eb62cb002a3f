package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Many clients change the same thing at the same time. */
@Order(2)
@ResourceLock(SharedCloud.NAME)
class ConcurrencyIT {
  private static final int SHOPPERS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Cloud CLOUD = SharedCloud.get();
  private static final Gate GATE = new Gate();

  private final Shop shop = new Shop(CLOUD);
  private final Trial trial = new Trial(CLOUD);
  private final Assortment assortment = Assortment.in(shop);

  @BeforeAll
  static void build_the_gate() {
    CLOUD.local().gateway().add(GATE);
  }

  @RepeatedTest(10)
  void two_checkouts_of_one_basket_make_one_order() throws InterruptedException {
    Shopper shopper = shopperWithBasket();
    List<Checkout> both = List.of(new Checkout(shopper), new Checkout(shopper));

    atOnce(both, Checkout::run);

    requireOneOrderOf(both);
  }

  @Test
  void two_checkouts_that_read_the_same_basket_make_one_order() throws InterruptedException {
    Shopper shopper = shopperWithBasket();
    Checkout slow = new Checkout(shopper);
    Checkout quick = new Checkout(shopper);

    GATE.during("TransactWriteItems", slow::run, quick::run);

    assertThat(quick.answer().status()).isEqualTo(202);
    assertThat(slow.answer().status()).isEqualTo(412);
    requireOneOrderOf(List.of(slow, quick));
  }

  @Test
  void a_request_that_overtakes_itself_is_accepted_twice_and_makes_one_order()
      throws InterruptedException {
    Checkout slow = new Checkout(shopperWithBasket());
    Checkout quick = slow.again();

    GATE.during("TransactWriteItems", slow::run, quick::run);

    assertThat(quick.answer().status()).isEqualTo(202);
    assertThat(slow.answer().status()).isEqualTo(202);
    assertThat(slow.answer().body()).isEqualTo(quick.answer().body());
    settle(List.of(slow));
    slow.verify(Ledger.of(shop), Assortment.USUAL_TOTAL);
  }

  @Test
  void an_item_added_during_a_checkout_is_not_lost() throws InterruptedException {
    Shopper shopper = shopperWithBasket();
    Checkout checkout = new Checkout(shopper);
    String tag = shopper.basketTag();

    GATE.during("TransactWriteItems", checkout::run, () -> Shop.expect(200, addItem(shopper, tag)));

    assertThat(checkout.answer().status()).isEqualTo(412);
    shopper.look();
    Checkout again = new Checkout(shopper);
    again.run();
    settle(List.of(again));
    again.verify(Ledger.of(shop), Assortment.HIGHER_TOTAL);
  }

  @RepeatedTest(5)
  void an_item_added_at_the_time_of_a_checkout_is_ordered_or_refused() throws InterruptedException {
    Shopper shopper = shopperWithBasket();
    Checkout checkout = new Checkout(shopper);
    ConcurrentLinkedQueue<Answer> added = new ConcurrentLinkedQueue<>();
    String tag = shopper.basketTag();

    atOnce(List.<Runnable>of(checkout::run, () -> added.add(addItem(shopper, tag))), Runnable::run);

    settle(List.of(checkout));
    boolean higher = added.element().status() == 200;
    checkout.verify(Ledger.of(shop), higher ? Assortment.HIGHER_TOTAL : Assortment.USUAL_TOTAL);
  }

  @RepeatedTest(10)
  void one_of_two_editors_of_a_product_is_told_to_read_it_again() throws InterruptedException {
    Editors editors = Editors.ofNewProduct(shop);

    atOnce(List.of("31.00", "32.00"), editors::changePrice);

    editors.verify();
  }

  @Test
  void one_of_two_editors_that_write_after_both_have_read_is_told_to_read_again()
      throws InterruptedException {
    Editors editors = Editors.ofNewProduct(shop);

    GATE.together(
        "PutItem", () -> editors.changePrice("31.00"), () -> editors.changePrice("32.00"));

    editors.verify();
  }

  /**
   * All requests are in progress at the same time. The function handles as many as it has workers
   * here, four; the others wait for a worker in the local API, which does not limit requests per
   * second. A request that waits longer than an API may (29 s) gets no answer, and its client asks
   * again.
   */
  @Test
  void a_thousand_shoppers_get_their_thousand_orders() throws InterruptedException {
    List<Checkout> checkouts =
        IntStream.range(0, SHOPPERS).mapToObj(_ -> new Checkout(new Shopper(shop))).toList();
    fillBaskets(checkouts);
    long start = System.nanoTime();

    CLOUD
        .trespasser()
        .beside(
            checkouts.stream().map(Checkout::shopper).toList(),
            () -> atOnce(checkouts, Checkout::runUntilTold));

    settle(checkouts);
    Ledger ledger = Ledger.of(shop);
    assertThat(checkouts)
        .as("refused checkouts of good baskets")
        .filteredOn(one -> Attempt.of(one.answer()) == Attempt.REFUSED)
        .extracting(Checkout::answer)
        .isEmpty();
    assertThat(checkouts.stream().mapToInt(one -> one.orders(ledger)).sum()).isEqualTo(SHOPPERS);
    checkouts.forEach(checkout -> checkout.verify(ledger, Assortment.USUAL_TOTAL));
    System.out.printf(
        Locale.ROOT,
        "%d shoppers checked out in %.1f s, %d answered in time%n",
        SHOPPERS,
        (System.nanoTime() - start) / 1e9,
        checkouts.stream().filter(one -> Attempt.of(one.answer()) == Attempt.ACCEPTED).count());
    shop.clear();
  }

  /** Fills one basket through the API and copies the others, as filling is not what is tested. */
  private void fillBaskets(List<Checkout> checkouts) {
    Shopper first = shopperWithBasket();
    new BasketCopies(CLOUD)
        .give(first.user(), checkouts.stream().map(one -> one.shopper().user()).toList());
    checkouts.forEach(one -> one.shopper().seen().set(first.seen().get()));
  }

  private Shopper shopperWithBasket() {
    Shopper shopper = new Shopper(shop);
    shopper.fillBasketForSure(assortment);
    return shopper;
  }

  private void requireOneOrderOf(List<Checkout> checkouts) {
    settle(checkouts);
    List<Checkout> accepted =
        checkouts.stream().filter(one -> Attempt.of(one.answer()) == Attempt.ACCEPTED).toList();
    assertThat(accepted).as("accepted checkouts of one basket").hasSize(1);
    accepted.getFirst().verify(Ledger.of(shop), Assortment.USUAL_TOTAL);
  }

  private Answer addItem(Shopper shopper, String tag) {
    return shop.basket(
        "POST", "basket", assortment.dearerBasketOf(shopper.user()), Map.of("If-Match", tag));
  }

  private void settle(List<Checkout> checkouts) {
    trial.settle(new CheckoutFlow(shop, assortment, checkouts));
  }

  private static <T> void atOnce(List<T> all, Consumer<T> action) throws InterruptedException {
    AtOnce.each(all, PATIENCE, action);
  }
}
