/**
 * Baskets: what a user is about to buy, and the checkout that turns it into an order. {@code
 * contracts/README.md} lists the types that a checkout has on its way.
 */
@NullMarked
package shop.basket;

import org.jspecify.annotations.NullMarked;
