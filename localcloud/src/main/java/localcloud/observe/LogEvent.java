package localcloud.observe;

import java.time.Instant;

/**
 * One line of a log.
 *
 * @param id counts up within its group, so that it says which of two lines came first
 * @param at the line's own time
 */
record LogEvent(long id, String stream, Instant at, Instant ingested, String message) {}
