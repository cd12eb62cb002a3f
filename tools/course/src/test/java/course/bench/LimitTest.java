package course.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No real time counts here: each look of the limit is a look at a machine that is made up. */
class LimitTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void end() {
    never.countDown();
  }

  @Test
  void the_works_result_or_exception_is_returned() throws Exception {
    Limit limit = new Limit(MINUTE);

    assertThat(limit.<String>keep(() -> "done")).isEqualTo("done");
    assertThatThrownBy(() -> limit.keep(() -> fail(new IOException("no"))))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> limit.keep(() -> fail(new StackOverflowError())))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void work_that_waits_for_ever_is_endless_and_can_be_interrupted() {
    Limit limit = new Limit(MINUTE, new PretendedMachine(Duration.ofSeconds(1), 0, false));

    assertThatThrownBy(() -> limit.keep(this::waits))
        .isInstanceOf(Endless.class)
        .hasMessageContaining("did not end within 60 seconds");
  }

  @Test
  void a_busy_machine_may_take_longer_than_the_limit() throws Exception {
    PretendedMachine machine = new PretendedMachine(Duration.ofSeconds(1), 0, true);
    machine.after(
        9 * 60,
        () -> {
          machine.standStill();
          never.countDown();
        });

    assertThat(new Limit(MINUTE, machine).keep(this::waits)).isEqualTo("done");
  }

  @Test
  void what_a_busy_machine_did_not_get_done_is_no_fault_of_the_code() {
    Limit limit = new Limit(MINUTE, new PretendedMachine(Duration.ofSeconds(1), 0.05, true));

    assertThatThrownBy(() -> limit.keep(this::waits))
        .isInstanceOf(Busy.class)
        .hasMessageContaining("In 600 seconds, your code had a processor for 30");
  }

  @Test
  void work_that_computes_for_ever_is_endless_on_a_busy_machine_as_well() {
    Limit limit = new Limit(MINUTE, new PretendedMachine(Duration.ofSeconds(1), 0.5, true));

    assertThatThrownBy(() -> limit.keep(this::waits)).isInstanceOf(Endless.class);
  }

  @Test
  void only_time_in_which_the_machine_was_not_busy_counts() {
    PretendedMachine machine = new PretendedMachine(Duration.ofSeconds(1), 0, true);
    machine.after(200, machine::calm);

    assertThatThrownBy(() -> new Limit(MINUTE, machine).keep(this::waits))
        .isInstanceOf(Endless.class);
    assertThat(machine.elapsed().toSeconds()).isBetween(260L, 270L);
  }

  @Test
  void only_work_that_heeds_no_interrupt_needs_a_new_process() {
    assertThat(Limit.isBroken()).isFalse();
    AtomicBoolean over = new AtomicBoolean();
    Limit limit = new Limit(MINUTE, new PretendedMachine(Duration.ofSeconds(30), 0, false));

    assertThatThrownBy(
            () ->
                limit.keep(
                    () -> {
                      while (!over.get()) {
                        Thread.onSpinWait();
                      }
                      return "";
                    }))
        .isInstanceOf(Endless.class);

    assertThat(Limit.isBroken()).isTrue();
    over.set(true);
    await().until(() -> !Limit.isBroken());
  }

  @Test
  void the_learners_innermost_line_is_named() {
    StackTraceElement[] trace = {
      new StackTraceElement("java.lang.Thread", "sleep", "Thread.java", 1),
      new StackTraceElement("shop.basket.Basket", "totalOf", "Basket.java", 27),
      new StackTraceElement("shop.basket.Basket", "total", "Basket.java", 20)
    };

    assertThat(Learners.frame(trace)).isEqualTo("Basket.totalOf(Basket.java:27)");
  }

  private String waits() throws InterruptedException {
    never.await();
    return "done";
  }

  private static String fail(Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (Exception) failure;
  }
}
