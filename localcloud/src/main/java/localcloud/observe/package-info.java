/** What can be seen of the running system: logs, metrics, alarms, and every hop a request makes. */
@NullMarked
package localcloud.observe;

import org.jspecify.annotations.NullMarked;
