package shop.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

class CheckOutBasketTest {
  private static final UserName ADA = new UserName("ada");
  private static final UUID ORDER_ID = new UUID(4, 2);
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.000999Z");
  private static final Timestamp END = new Timestamp(NOW.plusSeconds(1));
  private static final CorrelationId CORRELATION = new CorrelationId("test-1");
  private static final CheckOutBasket.Request REQUEST =
      new CheckOutBasket.Request(
          ADA,
          new Customer("Ada", "Lovelace", "ada@example.com", "12 St James's Square"),
          new Payment("tok_12345678", "4242"));

  private final InMemoryBaskets baskets = new InMemoryBaskets();
  private final CheckOutBasket checkOutBasket =
      new CheckOutBasket(baskets, () -> ORDER_ID, () -> NOW);

  @Test
  void neither_person_nor_token_gets_into_a_log_by_accident() {
    var customer = new Customer("Ada", "Lovelace", "ada@example.org", "12 St James's Square");
    var payment = new Payment("tok_12345678", "4242");

    assertThat(new CheckOutBasket.Request(ADA, customer, payment).toString())
        .doesNotContain("Lovelace", "example.org", "Square", "tok_", "4242");
  }

  @Test
  void an_accepted_checkout_says_what_was_bought_when_and_for_how_much() {
    baskets.add(basket(3));

    var outcome = checkOutBasket.checkOut(REQUEST, CORRELATION);

    assertThat(outcome).isInstanceOf(CheckOutBasket.Accepted.class);
    var checkout = ((CheckOutBasket.Accepted) outcome).checkout();
    assertThat(checkout.orderId()).isEqualTo(ORDER_ID);
    assertThat(checkout.orderDate()).hasToString("2026-11-22T10:15:30.000Z");
    assertThat(checkout.total()).isEqualTo(Money.of("37.50", "EUR"));
    assertThat(checkout.items()).isEqualTo(basket(3).items());
    assertThat(baskets.checkouts()).containsExactly(checkout);
  }

  @Test
  void a_basket_is_checked_out_once() {
    baskets.add(basket(1));
    checkOutBasket.checkOut(REQUEST, CORRELATION);

    assertThat(checkOutBasket.checkOut(REQUEST, CORRELATION))
        .isEqualTo(new CheckOutBasket.NoBasket(ADA));
    assertThat(baskets.checkouts()).hasSize(1);
  }

  @Test
  void an_empty_basket_is_refused() {
    baskets.add(new Basket(ADA, List.of(), END, 1));

    assertThat(checkOutBasket.checkOut(REQUEST, CORRELATION))
        .isEqualTo(new CheckOutBasket.EmptyBasket(ADA));
  }

  @Test
  void prices_that_have_ended_are_not_sold_at_and_the_basket_stays() {
    for (var end : List.of(NOW, NOW.minusMillis(1), Instant.EPOCH)) {
      baskets.remove(ADA, null);
      baskets.add(new Basket(ADA, basket(1).items(), new Timestamp(end), 1));

      assertThat(checkOutBasket.checkOut(REQUEST, CORRELATION))
          .isEqualTo(new CheckOutBasket.PricesEnded(ADA, new Timestamp(end)));
    }
    assertThat(baskets.find(ADA)).isPresent();
    assertThat(baskets.checkouts()).isEmpty();
  }

  @Test
  void an_order_is_dated_at_a_moment_at_which_its_prices_held() {
    var clock = List.of(NOW, END.instant()).iterator();
    baskets.add(basket(1));

    new CheckOutBasket(baskets, () -> ORDER_ID, clock::next).checkOut(REQUEST, CORRELATION);

    assertThat(baskets.checkouts().getFirst().orderDate()).isEqualTo(new Timestamp(NOW));
  }

  @Test
  void a_basket_that_changes_meanwhile_stays() {
    baskets.add(basket(1));
    baskets.beforeCheckOut(() -> baskets.replace(new Basket(ADA, basket(2).items(), END, 2)));

    assertThat(checkOutBasket.checkOut(REQUEST, CORRELATION))
        .isEqualTo(new CheckOutBasket.ChangedMeanwhile(ADA));
    assertThat(baskets.find(ADA)).isPresent();
    assertThat(baskets.checkouts()).isEmpty();
  }

  @Test
  void a_later_basket_with_the_same_things_in_it_is_another() {
    var items = basket(1).items();
    baskets.add(Basket.first(ADA, items, END, () -> NOW));
    baskets.beforeCheckOut(
        () -> {
          baskets.remove(ADA, null);
          baskets.add(Basket.first(ADA, items, END, () -> NOW.plusMillis(1)));
        });

    assertThat(checkOutBasket.checkOut(REQUEST, CORRELATION))
        .isEqualTo(new CheckOutBasket.ChangedMeanwhile(ADA));
  }

  private static Basket basket(int quantity) {
    var rake = new BasketItem("rake", "Rake", null, quantity, Money.of("12.50", "EUR"));
    return new Basket(ADA, List.of(rake), END, 1);
  }
}
