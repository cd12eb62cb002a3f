/**
 * The transactional outbox (AWS Prescriptive Guidance, "Transactional outbox pattern"): what has
 * happened is written with the fact itself, waits in its table, and is sent to the event bus at
 * least once. A module says what it announces; how it is sent, marked and watched is said here.
 */
@NullMarked
package shop.foundation.outbox;

import org.jspecify.annotations.NullMarked;
