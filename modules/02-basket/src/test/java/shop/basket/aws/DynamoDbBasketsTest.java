package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.basket.Basket;
import shop.basket.BasketCheckedOut;
import shop.basket.BasketItem;
import shop.basket.Customer;
import shop.basket.IdempotencyKey;
import shop.basket.KeptReceipt;
import shop.basket.Payment;
import shop.basket.Receipt;
import shop.basket.Recorded;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.PageRequest;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.foundation.Written;
import shop.foundation.aws.Together;

class DynamoDbBasketsTest {
  private static final UserName ADA = new UserName("ada");
  private static final Timestamp NOW = Timestamp.parse("2026-11-22T10:15:30.123Z");
  private static final Money PRICE = Money.of("12.50", "EUR");
  private static final IdempotencyKey CLICK = new IdempotencyKey("click-1", "what was asked");

  private final DynamoDbBaskets baskets =
      new DynamoDbBaskets(new FakeBaskets(), "Baskets", Together.inTurn());

  @Test
  void a_new_basket_is_found_and_none_takes_its_place() {
    assertThat(baskets.find(ADA)).isEmpty();
    assertThat(baskets.add(basket(ADA, 1))).isTrue();

    assertThat(baskets.add(basket(ADA, 7))).isFalse();
    assertThat(baskets.find(ADA)).contains(basket(ADA, 1));
  }

  @Test
  void only_the_version_that_was_read_is_replaced_or_removed() {
    assertThat(baskets.replace(basket(ADA, 2))).isEqualTo(Written.MISSING);
    assertThat(baskets.remove(ADA, null)).isEqualTo(Written.MISSING);
    baskets.add(basket(ADA, 1));

    assertThat(baskets.replace(basket(ADA, 3))).isEqualTo(Written.STALE);
    assertThat(baskets.replace(basket(ADA, 2))).isEqualTo(Written.DONE);
    assertThat(baskets.remove(ADA, 1L)).isEqualTo(Written.STALE);
    assertThat(baskets.find(ADA)).contains(basket(ADA, 2));
    assertThat(baskets.remove(ADA, 2L)).isEqualTo(Written.DONE);
    assertThat(baskets.find(ADA)).isEmpty();
  }

  @Test
  void all_baskets_are_listed_in_whatever_shard_they_are() {
    var bob = new UserName("bob");
    baskets.add(basket(ADA, 1));
    baskets.add(basket(bob, 1));

    assertThat(baskets.list(PageRequest.of(null, null)).items())
        .containsExactly(basket(ADA, 1), basket(bob, 1));
  }

  @Test
  void who_checks_out_has_no_basket_and_a_receipt() {
    var kept =
        new KeptReceipt(
            CLICK,
            new Receipt(ADA, new UUID(4, 2), NOW, PRICE),
            Instant.parse("2026-11-23T10:15:30Z"));
    baskets.add(basket(ADA, 1));
    assertThat(baskets.receipt(ADA, CLICK)).isEmpty();

    assertThat(baskets.checkOut(basket(ADA, 1), checkout(), kept)).isEqualTo(Recorded.DONE);

    assertThat(baskets.find(ADA)).isEmpty();
    assertThat(baskets.receipt(ADA, CLICK)).contains(kept);
  }

  private static Basket basket(UserName owner, long version) {
    return new Basket(owner, List.of(new BasketItem("rake", "Rake", null, 1, PRICE)), NOW, version);
  }

  private static BasketCheckedOut checkout() {
    return new BasketCheckedOut(
        BasketCheckedOut.VERSION,
        new UUID(4, 2),
        NOW,
        new CorrelationId("test-1"),
        ADA,
        new Customer("Ada", "Lovelace", "ada@example.com", "London"),
        new Payment("tok_12345678", null),
        basket(ADA, 1).items(),
        PRICE);
  }
}
