/** What the bus starts by the clock. */
@NullMarked
package search.schedule;

import org.jspecify.annotations.NullMarked;
