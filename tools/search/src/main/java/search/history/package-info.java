/** One history: from its decisions to its verdict. */
@NullMarked
package search.history;

import org.jspecify.annotations.NullMarked;
