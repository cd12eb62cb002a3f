/** What can be seen of the running system: logs, metrics and alarms. */
@NullMarked
package localcloud.observe;

import org.jspecify.annotations.NullMarked;
