/** Feeds functions from SQS queues. */
@NullMarked
package localcloud.lambda.source.queue;

import org.jspecify.annotations.NullMarked;
