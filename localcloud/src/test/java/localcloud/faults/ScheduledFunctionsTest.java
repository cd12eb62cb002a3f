package localcloud.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import org.junit.jupiter.api.Test;

class ScheduledFunctionsTest {
  private static final Caller EVENTS = Caller.service("events.amazonaws.com");

  private final ScheduledFunctions scheduled = new ScheduledFunctions();

  @Test
  void what_a_scheduled_function_does_belongs_to_no_flow() {
    assertThat(
            made(invoke("watch", "{\"detail-type\":\"Scheduled Event\"}"), "events.amazonaws.com"))
        .isTrue();

    assertThat(made(query(), "watch")).isTrue();
    assertThat(made(query(), "loan-api")).isFalse();
  }

  @Test
  void a_function_that_gets_any_other_event_is_not_scheduled() {
    assertThat(made(invoke("loans", "{\"detail-type\":\"BookLent\"}"), "events.amazonaws.com"))
        .isFalse();

    assertThat(made(query(), "loans")).isFalse();
  }

  private boolean made(Call call, String who) {
    return scheduled.make(call, CallName.of(call, who));
  }

  private static Call query() {
    return new Call(
        "dynamodb",
        "Query",
        EVENTS,
        "POST",
        "/",
        Map.of("authorization", "of a function"),
        "{}".getBytes(UTF_8));
  }

  private static Call invoke(String function, String event) {
    return new Call(
        "lambda",
        "Invoke",
        EVENTS,
        "POST",
        "/2015-03-31/functions/" + function + "/invocations",
        Map.of(),
        event.getBytes(UTF_8));
  }
}
