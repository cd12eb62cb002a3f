package localcloud.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClockWaitTest {
  private static final Duration PERIOD = Duration.ofHours(1);

  private final MovableClock clock = new MovableClock();
  private final ClockWait wait = new ClockWait(clock);

  @Test
  void a_move_of_the_clock_beside_the_task_is_not_missed() throws Exception {
    var first = new CountDownLatch(1);
    var moved = new CountDownLatch(1);
    var second = new CountDownLatch(2);
    Thread thread =
        Thread.ofVirtual()
            .start(
                () ->
                    wait.every(
                        PERIOD,
                        () -> {
                          first.countDown();
                          await(moved);
                          second.countDown();
                        }));
    while (!first.await(10, TimeUnit.MILLISECONDS)) {
      clock.advance(PERIOD);
    }

    clock.advance(PERIOD);
    moved.countDown();

    assertThat(second.await(1, TimeUnit.MINUTES)).isTrue();
    thread.interrupt();
    thread.join();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
