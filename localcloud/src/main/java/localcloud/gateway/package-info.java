/** The gateway that every AWS call passes through, with its caller's identity. */
@NullMarked
package localcloud.gateway;

import org.jspecify.annotations.NullMarked;
