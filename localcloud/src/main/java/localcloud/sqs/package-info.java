/** SQS, provided by an embedded ElasticMQ that runs on the local cloud's clock. */
@NullMarked
package localcloud.sqs;

import org.jspecify.annotations.NullMarked;
