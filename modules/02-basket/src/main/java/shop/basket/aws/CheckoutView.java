package shop.basket.aws;

import java.util.UUID;
import shop.basket.Receipt;
import shop.foundation.Money;
import shop.foundation.Timestamp;

/** An accepted checkout as the API shows it. */
record CheckoutView(UUID orderId, Timestamp orderDate, Money total, String status) {

  static CheckoutView of(Receipt receipt) {
    return new CheckoutView(receipt.orderId(), receipt.orderDate(), receipt.total(), "accepted");
  }
}
