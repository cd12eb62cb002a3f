package search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageRateTest {
  private final StageRate.Allowance tokens = new StageRate.Allowance(new StageRate(2, 5));

  @Test
  void a_stage_takes_a_burst_and_then_its_rate() {
    assertThat(taken(20, 0)).isEqualTo(5);
    assertThat(taken(20, 499)).isZero();
    assertThat(taken(20, 500)).isEqualTo(1);
    assertThat(taken(20, 2_000)).isEqualTo(3);
  }

  @Test
  void nobody_saves_more_than_a_burst() {
    assertThat(taken(20, 3_600_000)).isEqualTo(5);
  }

  private long taken(int requests, long millis) {
    return IntStream.range(0, requests).filter(request -> tokens.take(millis)).count();
  }
}
