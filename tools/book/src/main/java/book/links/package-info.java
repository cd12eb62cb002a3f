/** Checks the finished site's links. */
@NullMarked
package book.links;

import org.jspecify.annotations.NullMarked;
