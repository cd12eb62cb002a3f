/**
 * The event bus of the shop as infrastructure: where a checkout goes, and where it ends when it
 * cannot.
 */
@NullMarked
package shop.eventbus.stack;

import org.jspecify.annotations.NullMarked;
