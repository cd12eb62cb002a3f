/** The SSM parameter store: by its values the stacks meet. */
@NullMarked
package localcloud.ssm;

import org.jspecify.annotations.NullMarked;
