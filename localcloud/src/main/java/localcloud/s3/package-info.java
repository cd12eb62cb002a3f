/** Buckets of objects, as files on this machine: where the CDK CLI puts its assets. */
@NullMarked
package localcloud.s3;

import org.jspecify.annotations.NullMarked;
