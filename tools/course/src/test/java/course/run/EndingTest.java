package course.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndingTest {

  @Test
  void a_process_that_ends_has_ended() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process brief = new ProcessBuilder(java, "--version").start();

    assertThat(Ending.await(brief.toHandle(), Duration.ofMinutes(1))).isTrue();
    assertThat(brief.isAlive()).isFalse();
  }

  @Test
  void a_process_that_runs_on_has_not_ended_in_time() throws InterruptedException {
    assertThat(Ending.await(ProcessHandle.current(), Duration.ZERO)).isFalse();
  }
}
