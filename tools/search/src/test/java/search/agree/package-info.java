/** The same histories in simulated time and on the local cloud. */
@NullMarked
package search.agree;

import org.jspecify.annotations.NullMarked;
