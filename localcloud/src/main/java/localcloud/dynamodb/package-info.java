/** DynamoDB and its streams, provided by Dynoxide, a native engine that runs as a child process. */
@NullMarked
package localcloud.dynamodb;

import org.jspecify.annotations.NullMarked;
