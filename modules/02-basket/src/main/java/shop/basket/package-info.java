/** Baskets: what a user is about to buy, and the checkout that turns it into an order. */
@NullMarked
package shop.basket;

import org.jspecify.annotations.NullMarked;
