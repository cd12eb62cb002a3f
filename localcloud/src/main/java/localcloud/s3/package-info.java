/** S3 buckets as folders on this machine, in which the CDK CLI stores its assets. */
@NullMarked
package localcloud.s3;

import org.jspecify.annotations.NullMarked;
