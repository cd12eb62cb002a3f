package course.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LimitTest {
  private final Limit limit = new Limit(Duration.ofSeconds(30));

  @Test
  void the_works_result_or_exception_is_returned() throws Exception {
    assertThat(limit.<String>keep(() -> "done")).isEqualTo("done");
    assertThatThrownBy(() -> limit.keep(() -> fail(new IOException("no"))))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> limit.keep(() -> fail(new StackOverflowError())))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void endless_work_is_reported_from_outside() {
    CountDownLatch never = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                new Limit(Duration.ofMillis(1))
                    .keep(
                        () -> {
                          never.await();
                          return "";
                        }))
        .isInstanceOf(Endless.class)
        .hasMessageContaining("did not end within");
    assertThat(Limit.isBroken()).isTrue();
    never.countDown();
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

  private static String fail(Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (Exception) failure;
  }
}
