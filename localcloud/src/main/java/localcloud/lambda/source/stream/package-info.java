/** Feeds functions from DynamoDB streams, in order, and remembers how far each has read. */
@NullMarked
package localcloud.lambda.source.stream;

import org.jspecify.annotations.NullMarked;
