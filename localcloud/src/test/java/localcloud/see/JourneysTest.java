package localcloud.see;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.hops.Hops;
import localcloud.hops.Spoken;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JourneysTest {
  private static final Caller LAMBDA = Caller.service("lambda.amazonaws.com");
  private static final Caller RELAY =
      new Caller("arn:aws:sts::000000000000:assumed-role/relay/lib-relay");
  private static final String STREAM =
      "arn:aws:dynamodb:us-east-1:000000000000:table/Loans/stream/2026";

  private final Gateway gateway = new Gateway();
  private final Hops hops = new Hops(new MovableClock());

  @BeforeEach
  void open() {
    gateway.add(hops);
    gateway.open(new FakeService("dynamodb", call -> Reply.json(200, Json.object())));
    gateway.open(
        new FakeService(
            "sqs", call -> Reply.json(200, Json.object().put("MessageId", "message-1"))));
    gateway.open(
        new FakeService(
            "lambda",
            call ->
                new Reply(
                    200,
                    Map.of(
                        "x-amzn-trace-id",
                        "Root=1-00000000-00000000000000000000000" + call.path().charAt(1)),
                    new byte[0])));
  }

  @Test
  void a_written_item_leads_to_the_function_that_reads_the_stream_and_on() {
    put("7");
    put("8");
    invoke(1, Json.object().put("eventSourceARN", STREAM), "7");
    gateway.call(
        traced(
            1, Call.json("sqs", "SendMessage", RELAY, Json.object().put("QueueUrl", "h/0/Lent"))));
    gateway.call(call(2, Json.object().put("messageId", "message-1")));

    Journeys journeys = journeys();

    assertThat(journeys.requests()).hasSize(2);
    assertThat(operations(journeys, journeys.requests().get(1)))
        .containsExactlyInAnyOrder("PutItem", "Invoke", "SendMessage", "Invoke");
    assertThat(operations(journeys, journeys.requests().get(0))).containsExactly("PutItem");
  }

  @Test
  void what_nobody_outside_has_begun_is_no_request() {
    gateway.call(Call.json("dynamodb", "PutItem", RELAY, item("9")));
    gateway.call(Call.json("dynamodb", "GetItem", Caller.ROOT, item("9")));

    assertThat(journeys().requests()).isEmpty();
  }

  private Journeys journeys() {
    HopEnds ends = new HopEnds(Library.drawing());
    return new Journeys(hops.after(0), hop -> Ties.of(hop, ends));
  }

  private static List<String> operations(Journeys journeys, Leg leg) {
    return journeys.hops(leg).stream().map(Spoken::hop).map(hop -> hop.operation()).toList();
  }

  private void put(String id) {
    gateway.call(Call.json("dynamodb", "PutItem", Caller.ROOT, item(id)));
  }

  private static ObjectNode item(String id) {
    ObjectNode input = Json.object().put("TableName", "Loans");
    input.putObject("Item").putObject("id").put("S", id);
    return input;
  }

  private void invoke(int trace, ObjectNode record, String id) {
    record.putObject("dynamodb").putObject("Keys").putObject("id").put("S", id);
    gateway.call(call(trace, record));
  }

  private static Call call(int trace, ObjectNode record) {
    ObjectNode event = Json.object();
    event.putArray("Records").add(record);
    return new Call(
        "lambda",
        "Invoke",
        LAMBDA,
        "POST",
        "/" + trace + "/functions/lib-relay/invocations",
        Map.of(),
        Json.bytes(event));
  }

  private static Call traced(int trace, Call call) {
    return new Call(
        call.service(),
        call.operation(),
        call.caller(),
        call.method(),
        call.path(),
        Map.of("x-amzn-trace-id", "Root=1-00000000-00000000000000000000000" + trace),
        call.body());
  }
}
