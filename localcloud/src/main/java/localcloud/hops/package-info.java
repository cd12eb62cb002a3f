/** Where requests went: every call that passed the gateway, and what was said. */
@NullMarked
package localcloud.hops;

import org.jspecify.annotations.NullMarked;
