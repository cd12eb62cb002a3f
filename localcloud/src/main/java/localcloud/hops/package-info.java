/** Where requests went: every call that passed the one door, and what was said. */
@NullMarked
package localcloud.hops;

import org.jspecify.annotations.NullMarked;
