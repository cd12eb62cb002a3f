/**
 * The catalogue: which products there are, and what they cost. There is a use case where there is
 * something to decide; reading and removing go straight to {@link shop.product.Products}.
 */
@NullMarked
package shop.product;

import org.jspecify.annotations.NullMarked;
