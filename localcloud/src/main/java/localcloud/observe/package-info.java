/** Makes the running system observable: logs, metrics, alarms and dashboards. */
@NullMarked
package localcloud.observe;

import org.jspecify.annotations.NullMarked;
