package search.queue;

import java.time.Duration;
import java.util.Optional;

/**
 * A rule of the bus, with its only target, as its template declares it.
 *
 * @param about the bus and the rule, as its metrics name them
 * @param queue that it sends to
 * @param longest how old an event may get while its delivery fails
 * @param mayDeliver whether the queue takes what the rule sends
 * @param mayGiveUp whether the queue for what cannot be delivered does
 */
public record RuleSpec(
    String about,
    String pattern,
    String queue,
    int retries,
    Duration longest,
    Optional<String> deadLetters,
    boolean mayDeliver,
    boolean mayGiveUp) {

  /** Whether it is a rule of this bus; an event that names none goes to the account's own. */
  boolean isOf(String bus) {
    return !bus.isEmpty() && about.startsWith(bus + " ");
  }
}
