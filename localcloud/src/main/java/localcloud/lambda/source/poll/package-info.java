/** What queue and stream pollers have in common: a loop, a filter, a batch and its result. */
@NullMarked
package localcloud.lambda.source.poll;

import org.jspecify.annotations.NullMarked;
