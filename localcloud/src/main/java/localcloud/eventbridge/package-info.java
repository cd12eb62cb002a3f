/** EventBridge: buses, rules, targets, archive and replay; matching is AWS's own event-ruler. */
@NullMarked
package localcloud.eventbridge;

import org.jspecify.annotations.NullMarked;
