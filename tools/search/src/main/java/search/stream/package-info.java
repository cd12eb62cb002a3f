/** A table's stream, and what it feeds. */
@NullMarked
package search.stream;

import org.jspecify.annotations.NullMarked;
