package shop.foundation.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;

/**
 * How long the oldest waiting announcement has waited.
 *
 * @param moment lets a moment pass: longer than the relay takes for what it has begun
 */
record Look(Waiting waiting, Runnable moment) {
  /** Nobody calls an announcement late that is younger than the watch's schedule. */
  private static final Duration LATE = Duration.ofMinutes(1);

  /**
   * Its age at a moment; zero if nothing waits. What seems to be late has to be there a moment
   * later as well: the index may lag behind, and where functions have another clock than the
   * schedule, as on the local cloud after its clock was moved, what is just being sent seems to be
   * old.
   */
  Duration at(Instant now) {
    var seen = new HashSet<>(waiting.oldest());
    if (oldest(seen, now).compareTo(LATE) > 0) {
      moment.run();
      seen.retainAll(waiting.oldest());
    }
    return oldest(seen, now);
  }

  /** An announcement may be younger than the look, whose time has no fractions of a second. */
  private static Duration oldest(Collection<Waiting.Entry> seen, Instant now) {
    return seen.stream()
        .map(entry -> Duration.between(entry.since().instant(), now))
        .filter(Duration::isPositive)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
