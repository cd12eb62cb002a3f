package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many hands at the same thing. */
@Order(2)
class ConcurrencyIT {
  private static final int SHOPPERS = 1_000;

  /** More than all functions together can handle at a time, so that they always have to queue. */
  private static final int CONNECTIONS = 32;

  @AutoClose private static final Cloud CLOUD = new Cloud();
  private static final Gate GATE = new Gate();

  private final Shop shop = new Shop(CLOUD);
  private final Trial trial = new Trial(CLOUD);

  @BeforeAll
  static void build_the_gate() {
    CLOUD.local().gateway().add(GATE);
  }

  @RepeatedTest(10)
  void two_checkouts_of_one_basket_make_one_order() throws InterruptedException {
    Shopper shopper = shopperWithBasket(Assortment.in(shop));
    List<Checkout> both = List.of(new Checkout(shopper), new Checkout(shopper));

    atOnce(both, Checkout::run);

    requireOneOrderOf(both);
  }

  @Test
  void of_two_checkouts_that_read_the_same_basket_one_makes_an_order() throws InterruptedException {
    Shopper shopper = shopperWithBasket(Assortment.in(shop));
    Checkout slow = new Checkout(shopper);
    Checkout quick = new Checkout(shopper);

    GATE.during("TransactWriteItems", slow::run, quick::run);

    assertThat(quick.answer().status()).isEqualTo(202);
    assertThat(slow.answer().status()).isEqualTo(409);
    requireOneOrderOf(List.of(slow, quick));
  }

  @Test
  void an_item_added_during_a_checkout_is_not_lost() throws InterruptedException {
    Assortment assortment = Assortment.in(shop);
    Shopper shopper = shopperWithBasket(assortment);
    Checkout checkout = new Checkout(shopper);

    GATE.during("TransactWriteItems", checkout::run, () -> addItem(shopper, assortment));

    assertThat(checkout.answer().status()).isEqualTo(409);
    Checkout again = new Checkout(shopper);
    again.run();
    settle(List.of(again));
    again.verify(Ledger.of(shop), Assortment.HIGHER_TOTAL);
  }

  @RepeatedTest(5)
  void an_item_added_at_the_time_of_a_checkout_is_ordered_or_refused() throws InterruptedException {
    Assortment assortment = Assortment.in(shop);
    Shopper shopper = shopperWithBasket(assortment);
    Checkout checkout = new Checkout(shopper);
    ConcurrentLinkedQueue<Answer> added = new ConcurrentLinkedQueue<>();

    atOnce(
        List.<Runnable>of(checkout::run, () -> added.add(tryToAddItem(shopper, assortment))),
        Runnable::run);

    settle(List.of(checkout));
    boolean higher = added.element().status() == 200;
    checkout.verify(Ledger.of(shop), higher ? Assortment.HIGHER_TOTAL : Assortment.USUAL_TOTAL);
  }

  @RepeatedTest(10)
  void of_two_editors_of_a_product_one_is_told_to_look_again() throws InterruptedException {
    String id = shop.addProduct("Plane", "30.00");
    ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

    atOnce(List.of("31.00", "32.00"), price -> answers.add(changePrice(id, price)));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    Answer changed = answers.stream().filter(one -> one.status() == 200).findFirst().orElseThrow();
    Answer now = shop.product("GET", "product/" + id, null, Map.of());
    assertThat(now.json()).isEqualTo(changed.json());
    assertThat(now.json().path("version").asInt()).isEqualTo(2);
  }

  @Test
  void a_thousand_shoppers_get_their_thousand_orders() throws InterruptedException {
    Assortment assortment = Assortment.in(shop);
    List<Checkout> checkouts =
        IntStream.range(0, SHOPPERS).mapToObj(_ -> new Checkout(new Shopper(shop))).toList();
    Semaphore connections = new Semaphore(CONNECTIONS);
    long start = System.nanoTime();

    atOnce(
        checkouts,
        checkout -> {
          connections.acquireUninterruptibly();
          try {
            checkout.shopper().fillBasketForSure(assortment);
            checkout.run();
          } finally {
            connections.release();
          }
        });

    settle(checkouts);
    Ledger ledger = Ledger.of(shop);
    checkouts.forEach(checkout -> checkout.verify(ledger, Assortment.USUAL_TOTAL));
    long accepted =
        checkouts.stream().filter(one -> Attempt.of(one.answer()) == Attempt.ACCEPTED).count();
    assertThat(accepted).as("told of their order in time").isGreaterThan(SHOPPERS / 2);
    System.out.printf(
        "%d shoppers in %.1f s, %d told of their order in time%n",
        SHOPPERS, (System.nanoTime() - start) / 1e9, accepted);
    shop.clear();
  }

  private Shopper shopperWithBasket(Assortment assortment) {
    Shopper shopper = new Shopper(shop);
    Shop.expect(201, shopper.fillBasket(assortment));
    return shopper;
  }

  private void requireOneOrderOf(List<Checkout> checkouts) {
    settle(checkouts);
    List<Checkout> accepted =
        checkouts.stream().filter(one -> Attempt.of(one.answer()) == Attempt.ACCEPTED).toList();
    assertThat(accepted).as("accepted checkouts of one basket").hasSize(1);
    accepted.getFirst().verify(Ledger.of(shop), Assortment.USUAL_TOTAL);
  }

  private void addItem(Shopper shopper, Assortment assortment) {
    Shop.expect(200, tryToAddItem(shopper, assortment));
  }

  private Answer tryToAddItem(Shopper shopper, Assortment assortment) {
    return shop.basket(
        "POST", "basket", assortment.dearerBasketOf(shopper.user()), Map.of("If-Match", "\"1\""));
  }

  private Answer changePrice(String id, String price) {
    return shop.product(
        "PUT", "product/" + id, Shop.details("Plane", price), Map.of("If-Match", "\"1\""));
  }

  private void settle(List<Checkout> checkouts) {
    trial.settle(new CheckoutFlow(shop, checkouts));
  }

  private static <T> void atOnce(List<T> all, Consumer<T> action) throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads =
        all.stream()
            .map(
                one ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              awaitUninterruptibly(go);
                              action.accept(one);
                            }))
            .toList();
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
