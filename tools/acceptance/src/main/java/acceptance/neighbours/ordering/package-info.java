/** What ordering needs when it is deployed alone: the queue that brings the checkouts. */
@NullMarked
package acceptance.neighbours.ordering;

import org.jspecify.annotations.NullMarked;
