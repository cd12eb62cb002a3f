package course.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.Test;

class StandstillTest {
  private final MovableClock clock = new MovableClock();
  private Duration work = Duration.ZERO;
  private final Standstill standstill = new Standstill(() -> work, clock, Duration.ofMinutes(2));

  @Test
  void a_process_that_gets_a_twentieth_of_a_processor_is_waited_for_however_long_it_takes() {
    for (int minute = 0; minute < 60; minute++) {
      pass(Duration.ofMinutes(1), Duration.ofSeconds(3));

      assertThat(standstill.isReached()).isFalse();
    }
  }

  @Test
  void a_process_that_hangs_is_given_up_after_a_while() {
    pass(Duration.ofMinutes(1), Duration.ofMillis(500));
    assertThat(standstill.isReached()).isFalse();

    pass(Duration.ofMinutes(2), Duration.ofSeconds(1));
    assertThat(standstill.isReached()).isTrue();
  }

  private void pass(Duration time, Duration worked) {
    clock.advance(time);
    work = work.plus(worked);
  }
}
