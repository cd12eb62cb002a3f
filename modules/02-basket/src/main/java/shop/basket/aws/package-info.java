/** The basket API, its table with the outbox, and the relay that sends checkouts to the bus. */
@NullMarked
package shop.basket.aws;

import org.jspecify.annotations.NullMarked;
