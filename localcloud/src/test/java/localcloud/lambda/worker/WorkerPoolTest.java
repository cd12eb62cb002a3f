package localcloud.lambda.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
  private static final int HISTORIES = 1_000;
  private static final int STEPS = 15;

  @Test
  void no_invocation_is_lost_while_workers_end_and_none_stays_for_ever() {
    PoolHistory.Seen seen =
        IntStream.range(0, HISTORIES)
            .mapToObj(seed -> new PoolHistory(seed).play(STEPS))
            .reduce(PoolHistory.Seen.NOTHING, PoolHistory.Seen::plus);

    // Otherwise the histories would prove nothing.
    assertThat(seen.invokedWhileEnding()).isGreaterThan(HISTORIES / 10);
    assertThat(seen.throttled()).isGreaterThan(HISTORIES / 10);
    assertThat(seen.usedAgain()).isGreaterThan(HISTORIES / 10);
  }
}
