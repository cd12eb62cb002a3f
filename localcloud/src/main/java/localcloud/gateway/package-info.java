/** Every AWS call passes here with its caller's identity. */
@NullMarked
package localcloud.gateway;

import org.jspecify.annotations.NullMarked;
