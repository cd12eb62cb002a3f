/**
 * The Lambda Runtime API, through which a function's process fetches events and reports outcomes.
 */
@NullMarked
package localcloud.lambda.runtimeapi;

import org.jspecify.annotations.NullMarked;
