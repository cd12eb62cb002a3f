/** The SSM parameter store, through which stacks share values. */
@NullMarked
package localcloud.ssm;

import org.jspecify.annotations.NullMarked;
