package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TogetherTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 40})
  void results_come_in_the_order_of_the_calls(int calls) {
    var numbers = IntStream.range(0, calls).boxed().toList();
    List<Supplier<Integer>> all = new ArrayList<>();
    numbers.forEach(number -> all.add(() -> number));

    assertThat(Together.atOnce().all(all)).isEqualTo(numbers);
    assertThat(Together.inTurn().all(all)).isEqualTo(numbers);
  }

  /** Neither wrapped, nor before the others have ended: they may still use what the caller has. */
  @Test
  void a_failure_is_thrown_as_it_is_once_all_have_ended() {
    var ended = Collections.synchronizedList(new ArrayList<String>());
    var failed = new CountDownLatch(1);
    var refusal = new IllegalStateException("refused");
    List<Supplier<Boolean>> calls =
        List.of(
            () -> {
              failed.countDown();
              throw refusal;
            },
            () -> await(failed) && ended.add("slow"));

    assertThatThrownBy(() -> Together.atOnce().all(calls)).isSameAs(refusal);
    assertThat(ended).containsExactly("slow");
  }

  @Test
  void in_turn_nothing_is_called_after_a_failure() {
    var called = new ArrayList<String>();
    var refusal = new IllegalStateException("refused");
    List<Supplier<Boolean>> calls =
        List.of(
            () -> {
              throw refusal;
            },
            () -> called.add("next"));

    assertThatThrownBy(() -> Together.inTurn().all(calls)).isSameAs(refusal);
    assertThat(called).isEmpty();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
