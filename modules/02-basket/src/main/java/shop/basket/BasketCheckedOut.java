package shop.basket;

import java.util.List;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/**
 * A basket was checked out: the content of the event {@code CheckoutBasket} ({@code
 * contracts/schemas/checkout-basket.v1.json}). It is written as it stands: the names of its
 * components are the contract's.
 */
public record BasketCheckedOut(
    int version,
    UUID orderId,
    Timestamp orderDate,
    CorrelationId correlationId,
    UserName userName,
    Customer customer,
    Payment payment,
    List<BasketItem> items,
    Money total) {
  public static final int VERSION = 1;
}
