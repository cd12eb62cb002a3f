package course.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwiceTest {
  private static final Verdict LATE =
      Verdict.wrong("Scenario: A sale", "", new AssertionError("504: Endpoint request timed out"));
  private static final Verdict WRONG =
      Verdict.wrong("Scenario: A sale", "", new AssertionError("expected 2, came 3"));

  @Test
  void what_a_busy_machine_may_have_spoiled_is_tried_once_more() {
    assertThat(on(true, LATE, Verdict.green())).isEqualTo(Verdict.green());
    assertThat(on(true, LATE, WRONG)).isEqualTo(WRONG);
  }

  @Test
  void what_comes_too_late_twice_on_a_busy_machine_is_no_verdict() {
    Verdict verdict = on(true, LATE, LATE);

    assertThat(verdict.result()).isEqualTo(Verdict.Result.BUSY);
    assertThat(verdict.says())
        .contains("Your machine was busy: pretending.", "tried twice: 504", "Check again");
  }

  @Test
  void what_is_wrong_for_another_reason_is_wrong_at_once() {
    assertThat(on(true, WRONG)).isEqualTo(WRONG);
  }

  @Test
  void on_a_quiet_machine_what_comes_too_late_is_wrong() {
    assertThat(on(false, LATE)).isEqualTo(LATE);
  }

  private static Verdict on(boolean busy, Verdict... verdicts) {
    Deque<Verdict> next = new ArrayDeque<>(List.of(verdicts));
    Machine machine = new PretendedMachine(Duration.ofSeconds(1), 0, busy);
    Verdict last = new Twice(machine).judge(next::removeFirst);
    assertThat(next).as("tries that are left").isEmpty();
    return last;
  }
}
