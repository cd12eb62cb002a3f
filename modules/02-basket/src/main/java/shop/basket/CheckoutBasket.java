package shop.basket;

import java.util.List;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/**
 * The event that a basket was checked out, by its name in the contract ({@code
 * contracts/schemas/checkout-basket.v1.json}).
 */
public record CheckoutBasket(
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
