/**
 * Runs inside a function's own process: fetches invocations and hands them to the handler. Imports
 * only java.* and AWS's two small runtime libraries because it shares a class path with the
 * function.
 */
@NullMarked
package localcloud.runtime;

import org.jspecify.annotations.NullMarked;
