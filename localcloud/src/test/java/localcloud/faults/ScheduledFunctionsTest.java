package localcloud.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.Test;

class ScheduledFunctionsTest {
  private static final Caller EVENTS = Caller.service("events.amazonaws.com");

  private static final Caller FUNCTION = new Caller("the session of a function");

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

  @Test
  void what_it_does_while_a_person_waits_for_its_answer_is_like_all_else() {
    made(invoke("watch", "{\"detail-type\":\"Scheduled Event\"}"), "events.amazonaws.com");

    for (String path : List.of("watch", "arn:aws:lambda:us-east-1:000000000000:function:watch")) {
      var during = new AtomicBoolean(true);
      scheduled.byHand(
          invoke(path, "{}"),
          _ -> {
            during.set(made(query(), "watch"));
            return Reply.json(200, Json.object());
          });

      assertThat(during).as(path).isFalse();
      assertThat(made(query(), "watch")).isTrue();
    }
  }

  @Test
  void a_fault_for_the_next_call_passes_it_over_and_one_that_names_it_does_not() {
    var faults = new Faults(new WatchOnly(), new MovableClock());
    Call look = invoke("watch", "{\"detail-type\":\"Scheduled Event\"}");
    faults.watch();

    faults.arm(Fault.next(FaultKind.THROTTLED));
    assertThat(pass(faults, look).succeeded()).isTrue();
    assertThat(pass(faults, query()).succeeded()).isTrue();
    assertThat(faults.disarm()).isEmpty();

    faults.arm(Fault.nextOf("other", FaultKind.THROTTLED));
    faults.arm(Fault.nextOf("watch", FaultKind.THROTTLED));
    assertThat(pass(faults, query()).succeeded()).isFalse();
    assertThat(faults.disarm()).containsExactly(Fault.nextOf("watch", FaultKind.THROTTLED));

    var itsQuery = CallName.of(query(), "watch");
    faults.arm(new Fault(FaultKind.REFUSED, itsQuery, 2));
    assertThat(pass(faults, query()).succeeded()).isTrue();
    assertThat(pass(faults, query()).succeeded()).isFalse();
    assertThat(faults.watched()).as("calls that a flow makes").isEmpty();
  }

  private static Reply pass(Faults faults, Call call) {
    return faults.pass(call, _ -> Reply.json(200, Json.object()));
  }

  /** Whoever calls over the wire is the watch. */
  private static final class WatchOnly implements FunctionWorkers {
    @Override
    public Optional<String> nameOf(Caller caller) {
      return caller.equals(FUNCTION) ? Optional.of("watch") : Optional.empty();
    }

    @Override
    public boolean has(String function) {
      return true;
    }

    @Override
    public void crash(String function) {
      throw new UnsupportedOperationException(function);
    }
  }

  private boolean made(Call call, String who) {
    return scheduled.make(call, CallName.of(call, who));
  }

  private static Call query() {
    return new Call(
        "dynamodb",
        "Query",
        FUNCTION,
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
