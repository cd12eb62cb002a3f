/** Queues and the bus that fills them: late, twice and out of order. */
@NullMarked
package search.queue;

import org.jspecify.annotations.NullMarked;
