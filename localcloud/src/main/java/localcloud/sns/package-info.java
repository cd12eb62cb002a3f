/** SNS: topics, who may publish to them, and what becomes of a notification. */
@NullMarked
package localcloud.sns;

import org.jspecify.annotations.NullMarked;
