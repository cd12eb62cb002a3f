/**
 * The processes in which functions run: how one starts, handles an event and ends, and how many.
 */
@NullMarked
package localcloud.lambda.worker;

import org.jspecify.annotations.NullMarked;
