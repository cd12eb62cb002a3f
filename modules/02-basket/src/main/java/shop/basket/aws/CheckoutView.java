package shop.basket.aws;

import java.util.UUID;
import shop.basket.BasketCheckedOut;
import shop.foundation.Money;
import shop.foundation.Timestamp;

/** An accepted checkout as the API shows it. */
record CheckoutView(UUID orderId, Timestamp orderDate, Money total, String status) {

  static CheckoutView of(BasketCheckedOut checkout) {
    return new CheckoutView(checkout.orderId(), checkout.orderDate(), checkout.total(), "accepted");
  }
}
