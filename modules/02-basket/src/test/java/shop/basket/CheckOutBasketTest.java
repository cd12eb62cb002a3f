package shop.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

class CheckOutBasketTest {
  private static final UserName ADA = new UserName("ada");
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.000999Z");
  private static final IdempotencyKey CLICK = new IdempotencyKey("click-1", "what was asked");
  private static final Timestamp END = new Timestamp(NOW.plusSeconds(1));
  private static final CorrelationId CORRELATION = new CorrelationId("test-1");
  private static final CheckOutBasket.Request REQUEST =
      new CheckOutBasket.Request(
          ADA,
          new Customer("Ada", "Lovelace", "ada@example.com", "12 St James's Square"),
          new Payment("tok_12345678", "4242"));

  private final InMemoryBaskets baskets = new InMemoryBaskets();
  private Instant now = NOW;
  private final CheckOutBasket checkOutBasket =
      new CheckOutBasket(baskets, () -> now, Duration.ofHours(24));

  @Test
  void neither_person_nor_token_gets_into_a_log_by_accident() {
    var customer = new Customer("Ada", "Lovelace", "ada@example.org", "12 St James's Square");
    var payment = new Payment("tok_12345678", "4242");

    assertThat(new CheckOutBasket.Request(ADA, customer, payment).toString())
        .contains("Customer[not shown]", "Payment[not shown]")
        .doesNotContain("Lovelace", "example.org", "Square", "tok_", "4242");
  }

  @Test
  void an_accepted_checkout_says_what_was_bought_when_and_for_how_much() {
    baskets.add(basket(3));

    var receipt = accepted(checkOut(1, null));

    assertThat(receipt.orderId()).isEqualTo(basket(3).orderId());
    assertThat(receipt.orderDate()).hasToString("2026-11-22T10:15:30.000Z");
    assertThat(receipt.total()).isEqualTo(Money.of("37.50", "EUR"));
    var checkout = baskets.checkouts().getFirst();
    assertThat(Receipt.of(checkout)).isEqualTo(receipt);
    assertThat(checkout.items()).isEqualTo(basket(3).items());
    assertThat(checkout.correlationId()).isEqualTo(CORRELATION);
    assertThat(checkout.customer()).isEqualTo(REQUEST.customer());
    assertThat(checkout.payment()).isEqualTo(REQUEST.payment());
    assertThat(baskets.checkouts()).hasSize(1);
  }

  @Test
  void a_basket_is_checked_out_once() {
    baskets.add(basket(1));

    checkOut(1, null);

    assertThat(checkOut(1, null)).isEqualTo(new CheckOutBasket.NoBasket(ADA));
    assertThat(baskets.checkouts()).hasSize(1);
  }

  /** A write that was on its way for a minute may bring it back. */
  @Test
  void a_bought_basket_that_comes_back_is_not_bought_again() {
    baskets.add(basket(1));
    var receipt = accepted(checkOut(1, CLICK));
    baskets.add(basket(1));

    assertThat(checkOut(1, null)).isEqualTo(new CheckOutBasket.NotAsSeen(ADA));
    assertThat(accepted(checkOut(1, CLICK))).isEqualTo(receipt);
    assertThat(baskets.checkouts()).hasSize(1);
  }

  @Test
  void each_version_of_a_basket_has_an_order_of_its_own() {
    var other = new Basket(new UserName("bob"), basket(1).items(), END, 1);
    var next = new Basket(ADA, basket(1).items(), END, 2);

    assertThat(Set.of(basket(1).orderId(), other.orderId(), next.orderId())).hasSize(3);
    assertThat(basket(2).orderId()).isEqualTo(basket(1).orderId());
  }

  @Test
  void an_empty_basket_is_refused() {
    baskets.add(new Basket(ADA, List.of(), END, 1));

    assertThat(checkOut(1, null)).isEqualTo(new CheckOutBasket.EmptyBasket(ADA));
  }

  @Test
  void nobody_buys_what_he_has_not_seen() {
    baskets.add(basket(1));
    baskets.replace(new Basket(ADA, basket(99).items(), END, 2));

    assertThat(checkOut(1, null)).isEqualTo(new CheckOutBasket.NotAsSeen(ADA));
    assertThat(baskets.find(ADA)).isPresent();
    assertThat(baskets.checkouts()).isEmpty();
  }

  @Test
  void prices_that_have_ended_are_not_sold_at_and_the_basket_stays() {
    for (var end : List.of(NOW, NOW.minusMillis(1), Instant.EPOCH)) {
      baskets.remove(ADA, null);
      baskets.add(new Basket(ADA, basket(1).items(), new Timestamp(end), 1));

      assertThat(checkOut(1, null))
          .isEqualTo(new CheckOutBasket.PricesEnded(ADA, new Timestamp(end)));
    }
    assertThat(baskets.find(ADA)).isPresent();
    assertThat(baskets.checkouts()).isEmpty();
  }

  /**
   * The remedies are to fill it, to look at it again, and to put it again: each needs the one
   * before.
   */
  @Test
  void of_several_reasons_the_one_to_mend_first_is_given() {
    var over = new Timestamp(NOW.minusMillis(1));
    baskets.add(new Basket(ADA, List.of(), over, 1));
    assertThat(checkOut(2, null)).isEqualTo(new CheckOutBasket.EmptyBasket(ADA));

    baskets.replace(new Basket(ADA, basket(1).items(), over, 2));
    assertThat(checkOut(1, null)).isEqualTo(new CheckOutBasket.NotAsSeen(ADA));
  }

  @Test
  void a_checkout_that_is_under_way_is_neither_accepted_nor_outdated() {
    baskets.add(basket(1));
    baskets.underWay();

    assertThat(checkOut(1, CLICK)).isEqualTo(new CheckOutBasket.UnderWay(ADA));
    assertThat(baskets.find(ADA)).isPresent();
  }

  @Test
  void an_order_is_dated_at_a_moment_at_which_its_prices_held() {
    var clock = List.of(NOW, END.instant()).iterator();
    baskets.add(basket(1));

    new CheckOutBasket(baskets, clock::next, Duration.ofHours(24))
        .checkOut(REQUEST, 1, null, CORRELATION);

    assertThat(baskets.checkouts().getFirst().orderDate()).isEqualTo(new Timestamp(NOW));
  }

  @Test
  void a_basket_that_changes_meanwhile_stays() {
    baskets.add(basket(1));
    baskets.beforeCheckOut(() -> baskets.replace(new Basket(ADA, basket(2).items(), END, 2)));

    assertThat(checkOut(1, null)).isEqualTo(new CheckOutBasket.NotAsSeen(ADA));
    assertThat(baskets.find(ADA)).isPresent();
    assertThat(baskets.checkouts()).isEmpty();
  }

  @Test
  void a_later_basket_with_the_same_things_in_it_is_another() {
    var items = basket(1).items();
    var first = Basket.first(ADA, items, END, new UUID(7, 1));
    baskets.add(first);
    baskets.beforeCheckOut(
        () -> {
          baskets.remove(ADA, null);
          baskets.add(Basket.first(ADA, items, END, new UUID(7, 2)));
        });

    assertThat(checkOut(first.version(), null)).isEqualTo(new CheckOutBasket.NotAsSeen(ADA));
  }

  @Test
  void a_request_sent_again_gets_the_same_receipt() {
    baskets.add(basket(1));
    var receipt = accepted(checkOut(1, CLICK));

    now = now.plus(Duration.ofHours(23));
    assertThat(accepted(checkOut(1, CLICK))).isEqualTo(receipt);
    assertThat(baskets.checkouts()).hasSize(1);
  }

  @Test
  void a_receipt_is_read_only_for_who_would_be_refused() {
    baskets.add(basket(1));

    checkOut(1, CLICK);
    assertThat(baskets.receiptsAskedFor()).isZero();
    checkOut(1, CLICK);
    assertThat(baskets.receiptsAskedFor()).isEqualTo(1);
  }

  @Test
  void a_request_sent_again_does_not_buy_the_next_basket() {
    baskets.add(basket(1));
    var receipt = accepted(checkOut(1, CLICK));
    var next = new Basket(ADA, basket(20).items(), END, 7);
    baskets.add(next);

    assertThat(accepted(checkOut(1, CLICK))).isEqualTo(receipt);
    assertThat(baskets.find(ADA)).contains(next);
  }

  @Test
  void a_request_that_was_overtaken_by_itself_gets_the_same_receipt() {
    baskets.add(basket(1));
    var first = new ArrayList<CheckOutBasket.Outcome>();
    baskets.beforeCheckOut(
        () -> {
          baskets.beforeCheckOut(() -> {});
          first.add(checkOut(1, CLICK));
        });

    assertThat(checkOut(1, CLICK)).isEqualTo(first.getFirst());
    assertThat(baskets.checkouts()).hasSize(1);
  }

  @Test
  void a_key_names_one_request_and_no_other() {
    baskets.add(basket(1));
    checkOut(1, CLICK);

    assertThat(checkOut(1, new IdempotencyKey(CLICK.value(), "something else")))
        .isEqualTo(new CheckOutBasket.KeyOfAnother(ADA));
    assertThat(checkOut(1, new IdempotencyKey("another click", CLICK.fingerprint())))
        .isEqualTo(new CheckOutBasket.NoBasket(ADA));

    baskets.add(new Basket(ADA, basket(2).items(), END, 7));
    assertThat(checkOut(7, new IdempotencyKey(CLICK.value(), "the next basket")))
        .isEqualTo(new CheckOutBasket.KeyOfAnother(ADA));
    assertThat(baskets.find(ADA)).isPresent();
  }

  @Test
  void a_refused_request_may_use_its_key_again() {
    assertThat(checkOut(1, CLICK)).isEqualTo(new CheckOutBasket.NoBasket(ADA));
    baskets.add(basket(1));

    accepted(checkOut(1, CLICK));
  }

  @Test
  void a_key_is_forgotten_in_the_end() {
    baskets.add(basket(1));
    checkOut(1, CLICK);
    now = now.plus(Duration.ofHours(24));

    assertThat(checkOut(1, CLICK)).isEqualTo(new CheckOutBasket.NoBasket(ADA));

    baskets.add(new Basket(ADA, basket(2).items(), new Timestamp(now.plusSeconds(1)), 7));
    assertThat(accepted(checkOut(7, CLICK)).total()).isEqualTo(Money.of("25.00", "EUR"));
  }

  private CheckOutBasket.Outcome checkOut(long seen, @Nullable IdempotencyKey key) {
    return checkOutBasket.checkOut(REQUEST, seen, key, CORRELATION);
  }

  private static Receipt accepted(CheckOutBasket.Outcome outcome) {
    assertThat(outcome).isInstanceOf(CheckOutBasket.Accepted.class);
    return ((CheckOutBasket.Accepted) outcome).receipt();
  }

  private static Basket basket(int quantity) {
    var rake = new BasketItem("rake", "Rake", null, quantity, Money.of("12.50", "EUR"));
    return new Basket(ADA, List.of(rake), END, 1);
  }
}
