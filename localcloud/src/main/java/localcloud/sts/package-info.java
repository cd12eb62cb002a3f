/** Says who a caller is. */
@NullMarked
package localcloud.sts;

import org.jspecify.annotations.NullMarked;
