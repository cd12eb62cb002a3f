/** The decisions that make a history, each under a name of its own. */
@NullMarked
package search.choice;

import org.jspecify.annotations.NullMarked;
