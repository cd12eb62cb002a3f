package localcloud.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.Test;

/** Calls that are held back go ahead in the end. */
class LateCallsTest {
  private final MovableClock clock = new MovableClock();
  private final Faults faults = new Faults(new NoWorkers(), clock);
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final List<Integer> delays = new CopyOnWriteArrayList<>();

  @Test
  void a_message_is_overtaken_by_the_next() throws InterruptedException {
    faults.arm(Fault.next(FaultKind.OUT_OF_ORDER));

    Thread first = sendUntilHeld("first");
    send("second");
    first.join();

    assertThat(arrived).containsExactly("second", "first");
  }

  @Test
  void when_two_are_to_be_overtaken_the_second_overtakes_the_first() throws InterruptedException {
    faults.arm(Fault.next(FaultKind.OUT_OF_ORDER));
    Thread first = sendUntilHeld("first");
    faults.arm(Fault.next(FaultKind.OUT_OF_ORDER));

    send("second");
    first.join();

    assertThat(arrived).containsExactly("second", "first");
  }

  @Test
  void a_batch_comes_a_minute_late() throws InterruptedException {
    faults.arm(Fault.next(FaultKind.LATE));
    Thread batch = held(() -> invoke("late"));

    clock.advance(Duration.ofMinutes(1));
    batch.join();

    assertThat(arrived).containsExactly("late");
  }

  @Test
  void a_message_becomes_visible_a_quarter_of_an_hour_after_it_is_sent() {
    faults.arm(Fault.next(FaultKind.LATE));

    send("late");
    send("in time");

    assertThat(arrived).containsExactly("late", "in time");
    assertThat(delays).containsExactly(900, 0);
  }

  private Thread sendUntilHeld(String message) {
    return held(() -> send(message));
  }

  private static Thread held(Runnable call) {
    Thread thread = Thread.ofPlatform().start(call);
    await().until(() -> thread.getState().name().endsWith("WAITING"));
    return thread;
  }

  private void send(String message) {
    pass(
        Call.json(
            "sqs",
            "SendMessage",
            Caller.service("events.amazonaws.com"),
            Json.object().put("MessageBody", message)));
  }

  private void invoke(String message) {
    ObjectNode input = Json.object().put("MessageBody", message);
    pass(
        new Call(
            "lambda",
            "Invoke",
            Caller.service("lambda.amazonaws.com"),
            "POST",
            "/2015-03-31/functions/relay/invocations",
            Map.of(),
            Json.bytes(input)));
  }

  private void pass(Call call) {
    faults.pass(
        call,
        onwards -> {
          delays.add(onwards.input().path("DelaySeconds").asInt());
          arrived.add(onwards.input().path("MessageBody").asText());
          return Reply.json(200, Json.object());
        });
  }
}
