package localcloud.observe;

import java.time.Instant;

/**
 * A line in a log.
 *
 * @param id increases within its group, so it shows which of two lines came first
 * @param at the line's own time
 */
record LogEvent(long id, String stream, Instant at, Instant ingested, String message) {}
