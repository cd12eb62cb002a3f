/** Erases a shopper wherever the shop may be without the data (docs/decisions/0043). */
@NullMarked
package erasure;

import org.jspecify.annotations.NullMarked;
