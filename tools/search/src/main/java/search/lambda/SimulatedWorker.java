package search.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import search.time.Simulation;

/** An execution environment: it handles one event at a time and has a clock of its own. */
final class SimulatedWorker<I, O> implements InstantSource {
  /** By how much a clock is off: at first, and from its second reading on. */
  private static final List<List<Duration>> CLOCKS =
      List.of(
          List.of(Duration.ZERO, Duration.ZERO),
          List.of(Duration.ZERO, Duration.ofSeconds(-5)),
          List.of(Duration.ofSeconds(3), Duration.ofSeconds(3)),
          List.of(Duration.ofMinutes(-2), Duration.ofMinutes(-2)),
          List.of(Duration.ofMinutes(2), Duration.ZERO));

  static final int CLOCK_OPTIONS = CLOCKS.size();

  private final Simulation time;
  private final int clock;
  private int readings;
  @Nullable RequestHandler<I, O> handler;

  SimulatedWorker(Simulation time, int clock) {
    this.time = time;
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    int reading = Math.min(readings++, 1);
    return time.instant().plus(CLOCKS.get(clock).get(reading));
  }

  static String words(int clock) {
    var offsets = CLOCKS.get(clock);
    return offsets.get(0).equals(offsets.get(1))
        ? "has a clock that is off by " + offsets.get(0).toSeconds() + " s"
        : "has a clock that steps back by "
            + offsets.get(0).minus(offsets.get(1)).toSeconds()
            + " s after its first reading";
  }
}
