/** Tells callers their identity and lets them assume roles. */
@NullMarked
package localcloud.sts;

import org.jspecify.annotations.NullMarked;
