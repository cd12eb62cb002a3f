/**
 * Ordering on AWS: it takes checkouts from a queue, keeps orders in DynamoDB and shows them over
 * HTTP.
 */
@NullMarked
package shop.ordering.aws;

import org.jspecify.annotations.NullMarked;
