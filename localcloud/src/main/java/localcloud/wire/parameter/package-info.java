/**
 * Refuses by name the parameters that AWS's API models know and no service here honours, so that
 * none of them is skipped in silence.
 */
@NullMarked
package localcloud.wire.parameter;

import org.jspecify.annotations.NullMarked;
