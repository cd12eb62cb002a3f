/** Ordering's stack: two functions, a table and a REST API. */
@NullMarked
package shop.ordering.stack;

import org.jspecify.annotations.NullMarked;
