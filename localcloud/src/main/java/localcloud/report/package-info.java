/**
 * What a deployment reports: each change as it happens, the counts at the end, and why it failed.
 */
@NullMarked
package localcloud.report;

import org.jspecify.annotations.NullMarked;
