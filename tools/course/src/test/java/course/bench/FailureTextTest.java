package course.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTextTest {
  @Test
  void a_pending_step_is_found_in_a_function_s_log() {
    String line =
        "{\"level\":\"ERROR\",\"error\":\"shop.foundation.StepPending: one-order: put it\\n"
            + "\\tat shop\"}";

    assertThat(FailureText.pending(line))
        .hasValueSatisfying(
            step -> {
              assertThat(step.id()).isEqualTo("one-order");
              assertThat(step.task()).isEqualTo("put it");
            });
  }

  @Test
  void a_failure_is_described_without_its_stack_trace() {
    String words =
        FailureText.of(
            new AssertionError("expected: 3\n but was: 2\n\tat Some.where(Some.java:1)"));

    assertThat(words).isEqualTo("Expected: 3\nCame:     2");
  }

  @Test
  void an_exception_without_a_message_is_described_by_its_name() {
    assertThat(FailureText.of(new NullPointerException())).contains("NullPointerException");
  }
}
