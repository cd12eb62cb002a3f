/** Orders: placed exactly once for every accepted checkout, and listed for their users. */
@NullMarked
package shop.ordering;

import org.jspecify.annotations.NullMarked;
