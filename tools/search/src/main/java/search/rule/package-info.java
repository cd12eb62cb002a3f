/** What must hold of every history, a rule in each class. */
@NullMarked
package search.rule;

import org.jspecify.annotations.NullMarked;
