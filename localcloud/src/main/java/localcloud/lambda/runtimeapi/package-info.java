/** The Lambda Runtime API, over which a function's process takes an event and tells its outcome. */
@NullMarked
package localcloud.lambda.runtimeapi;

import org.jspecify.annotations.NullMarked;
