/** A function as it is configured and named, who may invoke it, and what it has around it. */
@NullMarked
package localcloud.lambda.function;

import org.jspecify.annotations.NullMarked;
