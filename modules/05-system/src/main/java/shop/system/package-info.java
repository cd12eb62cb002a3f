/** The whole shop: all stacks in one app. */
@NullMarked
package shop.system;

import org.jspecify.annotations.NullMarked;
