/** The reference model: what must hold of every history. */
@NullMarked
package search.judge;

import org.jspecify.annotations.NullMarked;
