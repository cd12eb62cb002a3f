package localcloud.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.Test;

/** Calls that are refused instead of being carried out. */
class RefusedCallsTest {
  private static final Caller LAMBDA = Caller.service("lambda.amazonaws.com");
  private static final Reply NOTHING = Reply.json(200, Json.object());
  private static final Reply MESSAGES =
      Reply.json(200, Json.object().set("Messages", Json.array().add("a message")));

  private final Faults faults = new Faults(new NoWorkers(), new MovableClock());
  private final Call receive = Call.json("sqs", "ReceiveMessage", LAMBDA, Json.object());

  @Test
  void a_poll_is_throttled_before_it_could_find_anything() {
    faults.arm(atReceive(1));

    Reply throttled = faults.pass(receive, _ -> MESSAGES);

    assertThat(throttled.output().path("__type").asText()).isEqualTo("ThrottlingException");
    assertThat(faults.pass(receive, _ -> MESSAGES)).isEqualTo(MESSAGES);
  }

  @Test
  void only_polls_that_find_something_count() {
    faults.arm(atReceive(2));

    assertThat(faults.pass(receive, _ -> NOTHING)).isEqualTo(NOTHING);
    assertThat(faults.pass(receive, _ -> MESSAGES)).isEqualTo(MESSAGES);
    assertThat(faults.pass(receive, _ -> MESSAGES).succeeded()).isFalse();
    assertThat(faults.disarm()).containsExactly(atReceive(2));
  }

  @Test
  void a_poll_that_was_already_in_progress_is_not_throttled() {
    Reply found =
        faults.pass(
            receive,
            _ -> {
              faults.arm(atReceive(1));
              return MESSAGES;
            });

    assertThat(found).isEqualTo(MESSAGES);
    assertThat(faults.pass(receive, _ -> MESSAGES).succeeded()).isFalse();
  }

  @Test
  void a_function_that_writes_an_item_meets_a_transaction_on_it() {
    faults.arm(Fault.next(FaultKind.CONFLICTS));

    Stream.of("GetItem", "TransactWriteItems")
        .forEach(other -> assertThat(byFunction(other).succeeded()).isTrue());
    Reply conflict = byFunction("PutItem");

    assertThat(conflict.status()).isEqualTo(400);
    assertThat(conflict.output().path("__type").asText())
        .isEqualTo("com.amazonaws.dynamodb.v20120810#TransactionConflictException");
    assertThat(byFunction("PutItem").succeeded()).isTrue();
  }

  @Test
  void a_transaction_that_took_effect_is_not_cancelled_when_it_is_retried() {
    faults.arm(Fault.next(FaultKind.TIMES_OUT));
    faults.arm(Fault.next(FaultKind.PARTIAL));

    assertThat(byFunction("TransactWriteItems", "one")).isEqualTo(Reply.LOST);
    assertThat(byFunction("TransactWriteItems", "one").succeeded()).isTrue();
    assertThat(byFunction("TransactWriteItems", "another").output().path("__type").asText())
        .isEqualTo("TransactionCanceledException");
  }

  private Reply byFunction(String operation) {
    return byFunction(operation, "a token");
  }

  private Reply byFunction(String operation, String token) {
    Call call =
        new Call(
            "dynamodb",
            operation,
            LAMBDA,
            "POST",
            "/",
            Map.of("authorization", "a signature"),
            Json.bytes(Json.object().put("ClientRequestToken", token)));
    return faults.pass(call, _ -> NOTHING);
  }

  private Fault atReceive(int occurrence) {
    return new Fault(FaultKind.THROTTLED, CallName.of(receive, LAMBDA.arn()), occurrence);
  }
}
