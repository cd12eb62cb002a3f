package course.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.run.Failure;
import course.run.TooSlow;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PersistenceTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Duration work = Duration.ZERO;
  private final Persistence persistence =
      new Persistence(() -> work, new PrintStream(said, true, UTF_8));
  private int tries;

  @Test
  void a_request_is_made_again_while_the_functions_get_on() throws Exception {
    assertThat(persistence.call(() -> slowUntil(4, Duration.ofSeconds(1)))).isEqualTo("here");
    assertThat(tries).isEqualTo(4);
    assertThat(said.toString(UTF_8)).containsOnlyOnce("still waiting");
  }

  @Test
  void it_is_given_up_when_nothing_gets_on() {
    assertThatThrownBy(() -> persistence.call(() -> slowUntil(4, Duration.ZERO)))
        .isInstanceOf(TooSlow.class);
    assertThat(tries).isOne();
  }

  @Test
  void another_failure_is_told_at_once() {
    assertThatThrownBy(
            () ->
                persistence.call(
                    () -> {
                      work = work.plusSeconds(1);
                      throw new Failure("answers 500", "Look at the log.");
                    }))
        .hasMessage("answers 500");
  }

  private String slowUntil(int good, Duration worked) {
    tries++;
    work = work.plus(worked);
    if (tries == good) {
      return "here";
    }
    throw new TooSlow("answers 504", "Try again.", null);
  }
}
