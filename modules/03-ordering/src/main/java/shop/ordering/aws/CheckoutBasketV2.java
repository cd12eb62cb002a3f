package shop.ordering.aws;

import static shop.foundation.Rules.require;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.foundation.CorrelationId;
import shop.foundation.MinorUnits;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.ordering.Customer;
import shop.ordering.Order;
import shop.ordering.OrderItem;
import shop.ordering.Payment;

/** The event's detail, version 2, as contracts/schemas/checkout-basket.v2.json describes it. */
record CheckoutBasketV2(
    int version,
    UUID orderId,
    Timestamp orderDate,
    CorrelationId correlationId,
    UserName userName,
    Customer customer,
    Payment payment,
    List<Item> items,
    MinorUnits total)
    implements Checkout {
  static final int VERSION = 2;

  /** A line of the basket. */
  record Item(
      String productId,
      String productName,
      @Nullable String colour,
      int quantity,
      MinorUnits unitPrice) {

    Item {
      require(unitPrice != null, "An item has a unitPrice");
    }

    OrderItem toOrderItem() {
      return new OrderItem(productId, productName, colour, quantity, unitPrice.toMoney());
    }
  }

  CheckoutBasketV2 {
    require(items != null && total != null, "A checkout has items and a total");
    require(items.stream().allMatch(Objects::nonNull), "A checkout has no empty items");
  }

  @Override
  public Order toOrder() {
    var bought = items.stream().map(Item::toOrderItem).toList();
    return new Order(orderId, orderDate, correlationId, userName, customer, payment, bought);
  }

  @Override
  public Money announcedTotal() {
    return total.toMoney();
  }
}
