/** Plants mistakes in the shop, to see that the search finds them. */
@NullMarked
package search.mistake;

import org.jspecify.annotations.NullMarked;
