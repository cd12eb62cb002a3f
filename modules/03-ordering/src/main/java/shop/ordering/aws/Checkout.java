package shop.ordering.aws;

import shop.foundation.Money;
import shop.ordering.Order;

/**
 * The detail of a checkout's event, in one of its versions. From here on nobody asks for the
 * version: an order is an order.
 */
sealed interface Checkout permits CheckoutBasket, CheckoutBasketV2 {

  int version();

  Order toOrder();

  /** What the shopper was told that it costs. */
  Money announcedTotal();
}
