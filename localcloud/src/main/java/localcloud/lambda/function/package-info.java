/**
 * A function's configuration and names, who may invoke it, and what it needs from the rest of the
 * cloud.
 */
@NullMarked
package localcloud.lambda.function;

import org.jspecify.annotations.NullMarked;
