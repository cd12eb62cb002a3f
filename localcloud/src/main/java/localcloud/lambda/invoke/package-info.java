/** Invokes functions: at once, or later and again as for events that nobody waits for. */
@NullMarked
package localcloud.lambda.invoke;

import org.jspecify.annotations.NullMarked;
