/** The ordering API's and the consumer's stack. */
@NullMarked
package shop.ordering.stack;

import org.jspecify.annotations.NullMarked;
