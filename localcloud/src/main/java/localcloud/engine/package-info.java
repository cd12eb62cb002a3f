/**
 * What every engine behind the gateway needs: a connection and a clear error message if it does not
 * start.
 */
@NullMarked
package localcloud.engine;

import org.jspecify.annotations.NullMarked;
