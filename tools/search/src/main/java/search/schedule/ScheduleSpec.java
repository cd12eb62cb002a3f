package search.schedule;

import java.time.Duration;

/**
 * A rule that calls a function by the clock, as its template declares it.
 *
 * @param function its place in the templates
 */
public record ScheduleSpec(String name, Duration every, String function, boolean enabled) {}
