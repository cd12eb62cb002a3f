package search.agree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import org.junit.jupiter.api.Test;

class LateCallsTest {
  private final LateCalls late = new LateCalls();

  @Test
  void a_second_attempt_that_nobody_decided_is_late() {
    late.begins("basket-api", false);
    late.passes(attempt("attempt=1; max=3"));
    assertThat(late.take()).isFalse();

    late.passes(attempt("attempt=2; max=3"));
    assertThat(late.take()).isTrue();
    assertThat(late.take()).isFalse();
  }

  @Test
  void a_second_attempt_after_a_decided_fault_is_right() {
    late.begins("basket-api", true);
    late.passes(attempt("attempt=2; max=3"));
    assertThat(late.take()).isFalse();

    late.begins("basket-api", false);
    late.passes(attempt("attempt=2; max=3"));
    assertThat(late.take()).isTrue();
  }

  private static Call attempt(String attempt) {
    var caller =
        new Caller(
            "arn:aws:sts::" + Caller.ACCOUNT + ":assumed-role/BasketApiRole/shop-dev-basket-api");
    return new Call(
        "dynamodb",
        "GetItem",
        caller,
        "POST",
        "/",
        Map.of("amz-sdk-request", attempt),
        new byte[0]);
  }
}
