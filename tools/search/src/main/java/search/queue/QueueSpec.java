package search.queue;

import java.time.Duration;
import java.util.Optional;

/**
 * A queue as its template declares it.
 *
 * @param mostReceives 0 if it has no dead letter queue
 */
public record QueueSpec(
    String name,
    Duration visibility,
    Duration retention,
    int mostReceives,
    Optional<String> deadLetters) {}
