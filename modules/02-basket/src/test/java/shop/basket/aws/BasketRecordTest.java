package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.basket.Basket;
import shop.basket.BasketItem;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

class BasketRecordTest {
  private static final Timestamp END = Timestamp.parse("2026-11-29T10:15:30.123Z");
  private static final Money PRICE = Money.of("12.50", "EUR");

  @Test
  void a_basket_survives_the_table() {
    var basket =
        new Basket(
            new UserName("ada"),
            List.of(
                new BasketItem("rake", "Rake", "red", 3, PRICE),
                new BasketItem("pot", "Pot", null, 1, PRICE)),
            END,
            7);

    assertThat(BasketRecord.read(BasketRecord.of(basket))).isEqualTo(basket);
  }

  @Test
  void an_empty_basket_survives_the_table() {
    var basket = new Basket(new UserName("ada"), List.of(), END, 7);

    assertThat(BasketRecord.read(BasketRecord.of(basket))).isEqualTo(basket);
  }

  @Test
  void the_prices_of_a_basket_that_knows_no_end_have_ended() {
    var record = new HashMap<>(BasketRecord.of(new Basket(new UserName("ada"), List.of(), END, 7)));
    record.remove("pricesUntil");

    assertThat(BasketRecord.read(record).pricesUntil()).isEqualTo(new Timestamp(Instant.EPOCH));
  }
}
