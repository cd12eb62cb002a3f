/** Starts the shop: starts the local cloud, deploys, warms, seeds, and says how to use it. */
@NullMarked
package course.up;

import org.jspecify.annotations.NullMarked;
