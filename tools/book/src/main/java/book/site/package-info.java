/** Pages, their order and their frame. */
@NullMarked
package book.site;

import org.jspecify.annotations.NullMarked;
