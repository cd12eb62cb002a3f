/** Invokes functions, synchronously or asynchronously with retries. */
@NullMarked
package localcloud.lambda.invoke;

import org.jspecify.annotations.NullMarked;
