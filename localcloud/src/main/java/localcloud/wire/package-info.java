/** The AWS endpoint: reads calls in the SDKs' protocols and writes the answers. */
@NullMarked
package localcloud.wire;

import org.jspecify.annotations.NullMarked;
