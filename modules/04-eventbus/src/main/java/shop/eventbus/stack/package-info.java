/**
 * The shop's event bus as infrastructure: where a checkout goes, and where it ends up if it cannot
 * get there.
 */
@NullMarked
package shop.eventbus.stack;

import org.jspecify.annotations.NullMarked;
