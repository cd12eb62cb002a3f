/** What ordering needs when deployed alone: the queue that delivers the checkouts. */
@NullMarked
package acceptance.neighbours.ordering;

import org.jspecify.annotations.NullMarked;
