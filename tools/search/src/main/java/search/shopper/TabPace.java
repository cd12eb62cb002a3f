package search.shopper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import search.choice.Choices;
import search.fault.StreamStop;
import search.time.Simulation;

/**
 * How long a tab waits before what it does next. What goes wrong goes wrong at moments: when two do
 * something at once, and when a period ends.
 */
record TabPace(Choices choices, Simulation time) {
  /** The ordinary case comes first. Behind the last comes the end of the prices. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(2),
          Duration.ZERO,
          Duration.ofMillis(40),
          Duration.ofSeconds(20),
          Duration.ofSeconds(61),
          Duration.ofMinutes(5));

  /** After the ordinary case. */
  private static final List<Duration> LATE =
      Stream.of(0, 4, 7, 11, 2, 9).map(Duration::ofMinutes).toList();

  private static final int LATE_PERMILLE = 500;

  /** A request needs a moment to reach the code that looks at the clock. */
  private static final int MOST_MILLIS_EARLY = 30;

  private static final int EARLY_PERMILLE = 950;
  private static final int IN_STEP_PERMILLE = 350;
  private static final long STEP_MILLIS = 20_000;

  /**
   * Decides when a tab is opened. If the stream may stand still, shoppers come one after the other,
   * so that what waits is of all ages.
   */
  Duration beforeTheFirst(String tab) {
    boolean spread = choices.level("latecomers", 3) == 1 || StreamStop.mayBe(choices);
    int permille = spread ? LATE_PERMILLE : 0;
    return LATE.get(choices.choose(tab + " is opened late", permille, LATE.size()));
  }

  /**
   * Decides how long.
   *
   * @param permille how often it is not the ordinary case
   * @param seen what the tab shows
   */
  Duration before(String step, int permille, @Nullable Seen seen) {
    int wait = choices.choose(step + " waits", permille, WAITS.size() + 1);
    if (wait == WAITS.size()) {
      return seen == null ? WAITS.getFirst() : untilPricesEnd(step, seen);
    }
    return inStep() ? untilNextStep(WAITS.get(wait)) : WAITS.get(wait);
  }

  private Duration untilPricesEnd(String step, Seen seen) {
    int early = choices.choose(step + " is early, in ms", EARLY_PERMILLE, MOST_MILLIS_EARLY);
    var left = Duration.between(time.instant(), Instant.parse(seen.pricesUntil()));
    return left.minusMillis(early);
  }

  /** In some histories all tabs act in the same moments. */
  private boolean inStep() {
    return choices.choose("all act in step", IN_STEP_PERMILLE, 2) > 0;
  }

  private Duration untilNextStep(Duration wait) {
    long earliest = time.millis() + wait.toMillis();
    long next = (earliest + STEP_MILLIS - 1) / STEP_MILLIS * STEP_MILLIS;
    return Duration.ofMillis(next - time.millis());
  }
}
