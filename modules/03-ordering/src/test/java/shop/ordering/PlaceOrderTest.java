package shop.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.foundation.Money;
import shop.ordering.PlaceOrder.AlreadyPlaced;
import shop.ordering.PlaceOrder.Placed;
import shop.ordering.PlaceOrder.Refused;

class PlaceOrderTest {
  private final InMemoryOrders orders = new InMemoryOrders();
  private final PlaceOrder placeOrder = new PlaceOrder(orders);
  private final Order order = Samples.order();

  @Test
  void a_redelivered_checkout_places_one_order() {
    assertThat(placeOrder.place(order, order.total())).isEqualTo(new Placed(order.orderId()));
    assertThat(placeOrder.place(order, order.total()))
        .isEqualTo(new AlreadyPlaced(order.orderId()));
    assertThat(orders.kept).hasSize(1);
  }

  @Test
  void a_total_that_is_not_the_sum_is_refused() {
    var outcome = placeOrder.place(order, Money.of("94.90", "EUR"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).as("the reason").isNotBlank());
    assertThat(orders.kept).isEmpty();
  }

  @Test
  void the_right_sum_in_another_currency_is_refused() {
    assertThat(placeOrder.place(order, Money.of("104.90", "USD"))).isInstanceOf(Refused.class);
  }
}
