/** An operator who erases a shopper, with the code of {@code ./course erase}. */
@NullMarked
package search.erase;

import org.jspecify.annotations.NullMarked;
