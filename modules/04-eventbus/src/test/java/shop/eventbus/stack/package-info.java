/** The rules that the synthesized template must keep. */
@NullMarked
package shop.eventbus.stack;

import org.jspecify.annotations.NullMarked;
