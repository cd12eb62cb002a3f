/** The ordering API, its table, and the consumer that places the orders. */
@NullMarked
package shop.ordering.aws;

import org.jspecify.annotations.NullMarked;
