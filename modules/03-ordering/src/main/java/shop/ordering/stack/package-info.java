/** The stack of the ordering API and the consumer. */
@NullMarked
package shop.ordering.stack;

import org.jspecify.annotations.NullMarked;
