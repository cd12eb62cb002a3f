package shop.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.basket.CheckOutBasket.Accepted;
import shop.basket.CheckOutBasket.NotAsSeen;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/** What the shopper's other window does at each moment of a checkout. */
class OtherWindowTest {
  private static final UserName ADA = new UserName("ada");
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final CheckOutBasket.Request REQUEST =
      new CheckOutBasket.Request(
          ADA,
          new Customer("Ada", "Lovelace", "ada@example.com", "12 St James's Square"),
          new Payment("tok_12345678", "4242"));

  private final InMemoryBaskets baskets = new InMemoryBaskets();

  @Test
  void a_basket_of_any_other_version_is_not_the_one_that_was_seen() {
    for (var there : List.of(1L, 4L, 6L, Long.MAX_VALUE)) {
      baskets.remove(ADA, null);
      baskets.add(basket(there));

      assertThat(checkOut(5)).as("a basket of version " + there).isEqualTo(new NotAsSeen(ADA));
    }
    assertThat(baskets.checkouts()).isEmpty();
  }

  @Test
  void what_changes_after_the_look_at_the_basket_is_not_bought() {
    baskets.add(basket(1));
    baskets.afterFind(() -> baskets.replace(basket(2)));

    assertThat(checkOut(1)).isEqualTo(new NotAsSeen(ADA));
    assertThat(baskets.find(ADA)).contains(basket(2));
    assertThat(baskets.checkouts()).isEmpty();
  }

  @Test
  void what_is_put_after_the_checkout_stays() {
    baskets.add(basket(1));
    baskets.afterCheckOut(() -> baskets.add(basket(7)));

    assertThat(checkOut(1)).isInstanceOf(Accepted.class);
    assertThat(baskets.find(ADA)).contains(basket(7));
  }

  private CheckOutBasket.Outcome checkOut(long seen) {
    return new CheckOutBasket(baskets, () -> NOW, Duration.ofHours(24))
        .checkOut(REQUEST, seen, null, new CorrelationId("test-1"));
  }

  private static Basket basket(long version) {
    var rake = new BasketItem("rake", "Rake", null, 1, Money.of("12.50", "EUR"));
    return new Basket(ADA, List.of(rake), new Timestamp(NOW.plusSeconds(1)), version);
  }
}
