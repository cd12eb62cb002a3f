/** What the rules look at. */
@NullMarked
package search.judge;

import org.jspecify.annotations.NullMarked;
