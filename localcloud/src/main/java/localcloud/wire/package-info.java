/** The AWS endpoint: reads calls in the protocols that SDKs speak, and writes the answers. */
@NullMarked
package localcloud.wire;

import org.jspecify.annotations.NullMarked;
