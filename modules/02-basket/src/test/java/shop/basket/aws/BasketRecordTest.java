package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.basket.Basket;
import shop.basket.BasketItem;
import shop.foundation.Money;
import shop.foundation.UserName;

class BasketRecordTest {
  private static final Money PRICE = Money.of("12.50", "EUR");

  @Test
  void a_basket_survives_the_table() {
    var basket =
        new Basket(
            new UserName("ada"),
            List.of(
                new BasketItem("rake", "Rake", "red", 3, PRICE),
                new BasketItem("pot", "Pot", null, 1, PRICE)),
            7);

    assertThat(BasketRecord.read(BasketRecord.of(basket))).isEqualTo(basket);
  }

  @Test
  void an_empty_basket_survives_the_table() {
    var basket = new Basket(new UserName("ada"), List.of(), 7);

    assertThat(BasketRecord.read(BasketRecord.of(basket))).isEqualTo(basket);
  }
}
