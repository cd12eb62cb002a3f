package shop.basket;

import java.util.List;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/**
 * A basket was checked out: the content of the event {@code CheckoutBasket}. In version 1 ({@code
 * contracts/schemas/checkout-basket.v1.json}) it is written as it stands: the names of its
 * components are the contract's.
 *
 * @param version of the contract in which it is sent
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
  /** What is sent unless the stack says otherwise. */
  public static final int VERSION = 2;

  /** The oldest version that can still be sent, to take back the step to the next one. */
  public static final int FIRST = 1;

  /** The same checkout, to be sent in another version. */
  public BasketCheckedOut inVersion(int other) {
    return new BasketCheckedOut(
        other, orderId, orderDate, correlationId, userName, customer, payment, items, total);
  }
}
