/** The basket API's and the relay's stack. */
@NullMarked
package shop.basket.stack;

import org.jspecify.annotations.NullMarked;
