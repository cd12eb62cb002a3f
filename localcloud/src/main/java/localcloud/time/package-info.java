/** The one clock of the local cloud. */
@NullMarked
package localcloud.time;

import org.jspecify.annotations.NullMarked;
