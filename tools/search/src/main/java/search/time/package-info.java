/** Simulated time, in which exactly one thing happens at once. */
@NullMarked
package search.time;

import org.jspecify.annotations.NullMarked;
