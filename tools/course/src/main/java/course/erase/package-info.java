/** Erases a shopper of a deployed shop (docs/decisions/0043). */
@NullMarked
package course.erase;

import org.jspecify.annotations.NullMarked;
