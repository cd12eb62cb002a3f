/** What a deployment tells: each change on the way, the counts at the end, and why it failed. */
@NullMarked
package localcloud.report;

import org.jspecify.annotations.NullMarked;
