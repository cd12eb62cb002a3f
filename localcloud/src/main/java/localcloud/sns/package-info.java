/** SNS: topics, their policies, and the delivery of notifications. */
@NullMarked
package localcloud.sns;

import org.jspecify.annotations.NullMarked;
