/** Orders: placed exactly once for every accepted checkout, and found again. */
@NullMarked
package shop.ordering;

import org.jspecify.annotations.NullMarked;
