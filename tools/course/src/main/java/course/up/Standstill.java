package course.up;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Notices when processes stop getting on. How long they take says nothing on a busy machine; but
 * those that hang use next to no processor time, however long one waits.
 */
final class Standstill {
  /** An idle cloud uses about one hundredth of a processor, a starting one all that it gets. */
  private static final double LEAST_SHARE = 0.02;

  private final Supplier<Duration> work;
  private final Clock clock;
  private final Duration patience;
  private Instant since;
  private Duration workThen;

  /**
   * @param work the processor time that they have used
   * @param patience how long they may do next to nothing
   */
  Standstill(Supplier<Duration> work, Clock clock, Duration patience) {
    this.work = work;
    this.clock = clock;
    this.patience = patience;
    this.since = clock.instant();
    this.workThen = work.get();
  }

  /** To be asked again and again. */
  boolean isReached() {
    Duration done = work.get().minus(workThen).abs();
    Duration enough = Duration.ofMillis((long) (patience.toMillis() * LEAST_SHARE));
    if (done.compareTo(enough) >= 0) {
      since = clock.instant();
      workThen = work.get();
      return false;
    }
    return Duration.between(since, clock.instant()).compareTo(patience) > 0;
  }
}
