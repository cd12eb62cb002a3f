package search.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrandTest {
  private final Simulation time = new Simulation();
  private final List<String> happened = new ArrayList<>();

  @Test
  void two_strands_take_turns_in_the_order_of_simulated_time() {
    Strand.start(time, () -> steps("one", 10, 30), thrown -> happened.add("one ends"));
    Strand.start(time, () -> steps("two", 20, 30), thrown -> happened.add("two ends"));

    assertThat(time.rest(Duration.ofHours(1))).isTrue();

    assertThat(happened)
        .containsExactly("one 10", "two 20", "one 40", "one ends", "two 50", "two ends");
  }

  private void steps(String name, long... waits) {
    for (long wait : waits) {
      Strand.current().sleep(Duration.ofMillis(wait));
      happened.add(name + " " + time.millis());
    }
  }

  @Test
  void who_dies_does_nothing_more_and_tells_nobody() {
    var strand = Strand.start(time, () -> steps("one", 10, 10), thrown -> happened.add("one ends"));
    time.after(Duration.ofMillis(15), strand::die);

    assertThat(time.rest(Duration.ofHours(1))).isTrue();

    assertThat(happened).containsExactly("one 10");
  }

  @Test
  void an_interrupt_waits_until_its_strand_has_the_turn() {
    var threads = new ArrayList<Thread>();
    Strand.start(
        time,
        () -> {
          threads.add(Thread.currentThread());
          Strand.current().sleep(Duration.ofMillis(10));
          happened.add("interrupted: " + Thread.currentThread().isInterrupted());
        },
        thrown -> {});
    time.after(Duration.ofMillis(5), () -> threads.getFirst().interrupt());

    assertThat(time.rest(Duration.ofHours(1))).isTrue();

    assertThat(happened).containsExactly("interrupted: true");
  }

  @Test
  void what_never_ends_is_noticed() {
    goOnForEver();

    assertThat(time.rest(Duration.ofHours(1))).isFalse();
  }

  private void goOnForEver() {
    time.after(Duration.ofMinutes(1), this::goOnForEver);
  }
}
