/**
 * The processes in which functions run: how many there are, and how each starts, handles events and
 * ends.
 */
@NullMarked
package localcloud.lambda.worker;

import org.jspecify.annotations.NullMarked;
