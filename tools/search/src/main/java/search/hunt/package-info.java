/** Looks for histories that break a rule, shrinks them and keeps them. */
@NullMarked
package search.hunt;

import org.jspecify.annotations.NullMarked;
