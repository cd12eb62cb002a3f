package shop.basket;

import java.util.UUID;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/** What a shopper is told of an accepted checkout: the same, however often it is asked for. */
public record Receipt(UserName userName, UUID orderId, Timestamp orderDate, Money total) {
  static Receipt of(BasketCheckedOut checkout) {
    return new Receipt(
        checkout.userName(), checkout.orderId(), checkout.orderDate(), checkout.total());
  }
}
