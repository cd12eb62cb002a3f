/** The catalogue: which products there are, and what they cost. */
@NullMarked
package shop.product;

import org.jspecify.annotations.NullMarked;
