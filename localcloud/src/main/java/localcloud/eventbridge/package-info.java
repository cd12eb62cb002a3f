/**
 * EventBridge: buses, rules, targets, archives and replays; AWS's own event-ruler does the
 * matching.
 */
@NullMarked
package localcloud.eventbridge;

import org.jspecify.annotations.NullMarked;
