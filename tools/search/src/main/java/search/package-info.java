/** Searches simulated time for what goes wrong in the shop; {@code ./course search} runs it. */
@NullMarked
package search;

import org.jspecify.annotations.NullMarked;
