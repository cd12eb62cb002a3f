/** Turns declared resources into running ones: in dependency order, in place, and away again. */
@NullMarked
package localcloud.deploy;

import org.jspecify.annotations.NullMarked;
