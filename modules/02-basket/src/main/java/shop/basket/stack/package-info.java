/** The stack of the basket API and the relay. */
@NullMarked
package shop.basket.stack;

import org.jspecify.annotations.NullMarked;
