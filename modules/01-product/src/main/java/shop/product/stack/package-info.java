/** The product API's stack. */
@NullMarked
package shop.product.stack;

import org.jspecify.annotations.NullMarked;
