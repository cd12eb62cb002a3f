/** SQS, answered by an embedded ElasticMQ whose time is the local cloud's clock. */
@NullMarked
package localcloud.sqs;

import org.jspecify.annotations.NullMarked;
