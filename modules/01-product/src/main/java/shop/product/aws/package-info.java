/** The product API and its table. */
@NullMarked
package shop.product.aws;

import org.jspecify.annotations.NullMarked;
