package search.lambda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import search.time.Simulation;
import search.time.Strand;
import shop.foundation.aws.Together;

/**
 * Makes calls at the same simulated time: they begin together, and all take as long as the slowest.
 */
public record AtOnce(Simulation time) implements Together {
  @Override
  public <T> List<T> all(List<Supplier<T>> calls) {
    var batch = new Batch<T>(Strand.current());
    try {
      calls.forEach(call -> batch.start(time, SimulatedInvocation.current(), call));
      return batch.results();
    } finally {
      // Only a worker that has died leaves calls behind.
      batch.strands.forEach(Strand::die);
    }
  }

  private static final class Batch<T> {
    private final Strand caller;
    private final List<Strand> strands = new ArrayList<>();
    private final List<Outcome<T>> outcomes = new ArrayList<>();
    private int underWay;
    private boolean awaited;

    Batch(Strand caller) {
      this.caller = caller;
    }

    void start(Simulation time, SimulatedInvocation invocation, Supplier<T> call) {
      var outcome = new Outcome<T>();
      outcomes.add(outcome);
      underWay++;
      strands.add(
          Strand.start(
              time,
              () -> {
                invocation.isCurrent();
                outcome.result = call.get();
              },
              thrown -> {
                outcome.thrown = thrown;
                if (--underWay == 0 && awaited) {
                  time.after(Duration.ZERO, caller::resume);
                }
              }));
    }

    List<T> results() {
      if (underWay > 0) {
        awaited = true;
        caller.pause();
      }
      return outcomes.stream().map(Outcome::get).toList();
    }
  }

  private static final class Outcome<T> {
    private @Nullable T result;
    private @Nullable Throwable thrown;

    T get() {
      switch (thrown) {
        case null -> {
          return Objects.requireNonNull(result);
        }
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(thrown);
      }
    }
  }
}
