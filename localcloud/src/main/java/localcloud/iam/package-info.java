/** Roles and what they may do. */
@NullMarked
package localcloud.iam;

import org.jspecify.annotations.NullMarked;
