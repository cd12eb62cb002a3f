/** The processes of functions, and the connections that come from them. */
@NullMarked
package localcloud.process;

import org.jspecify.annotations.NullMarked;
