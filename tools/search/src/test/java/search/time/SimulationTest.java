package search.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private final Simulation time = new Simulation();
  private final List<String> happened = new ArrayList<>();

  @Test
  void nobody_waits_for_what_is_planned_in_the_background() {
    everyMinute();
    time.after(Duration.ofSeconds(150), () -> happened.add("the last"));

    assertThat(time.rest(Duration.ofHours(1))).isTrue();

    assertThat(happened).containsExactly("tick 60", "tick 120", "the last");
  }

  @Test
  void it_goes_on_for_as_long_as_time_passes() {
    everyMinute();

    time.pass(Duration.ofSeconds(190));

    assertThat(happened).containsExactly("tick 60", "tick 120", "tick 180");
    assertThat(time.millis()).isEqualTo(190_000);
  }

  private void everyMinute() {
    time.inBackground(
        Duration.ofMinutes(1),
        () -> {
          happened.add("tick " + time.millis() / 1000);
          everyMinute();
        });
  }
}
