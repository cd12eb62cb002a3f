package localcloud.hops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import localcloud.wire.WireServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HopsTest {
  private static final String TRACE = "1-67891233-abcdef012345678912345678";

  private final Gateway gateway = new Gateway();
  private final Hops hops = new Hops(new MovableClock());

  @BeforeEach
  void open() {
    gateway.add(hops);
    gateway.open(new FakeService("sqs", call -> Reply.json(200, Json.object())));
    gateway.open(
        new FakeService(
            "dynamodb",
            call -> {
              throw new AwsException(400, "ConditionalCheckFailedException", "no");
            }));
    gateway.open(
        new FakeService(
            "lambda",
            call -> new Reply(200, Map.of("x-amz-function-error", "Unhandled"), new byte[0])));
  }

  @Test
  void a_hop_says_who_called_what_and_how_it_ended() {
    Caller relay = new Caller("arn:aws:sts::000000000000:assumed-role/relay/localcloud");

    gateway.call(Call.json("dynamodb", "PutItem", relay, Json.object().put("TableName", "Loans")));

    Hop hop = hops.all().getFirst();
    assertThat(hop.caller()).isEqualTo(relay.arn());
    assertThat(hop.operation()).isEqualTo("PutItem");
    assertThat(hop.resource()).isEqualTo("Loans");
    assertThat(hop.status()).isEqualTo(400);
    assertThat(hop.error()).isEqualTo("ConditionalCheckFailedException");
  }

  @Test
  void a_functions_failure_is_an_error_though_the_call_succeeded() {
    gateway.call(invoke("arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Aloan-api"));

    assertThat(hops.all().getFirst().error()).isEqualTo("FunctionError");
    assertThat(hops.all().getFirst().resource()).isEqualTo("loan-api");
  }

  @Test
  void the_resource_is_found_whatever_the_shape_of_the_call() {
    ObjectNode send = Json.object().put("QueueUrl", "http://127.0.0.1/000000000000/LoanQueue");
    gateway.call(Call.json("sqs", "SendMessage", Caller.ROOT, send));
    ObjectNode transaction = Json.object();
    transaction.putArray("TransactItems").addObject().putObject("Put").put("TableName", "Members");
    gateway.call(Call.json("dynamodb", "TransactWriteItems", Caller.ROOT, transaction));

    assertThat(hops.all()).extracting(Hop::resource).containsExactly("LoanQueue", "Members");
  }

  @Test
  void a_token_is_shown_nowhere_wherever_a_call_has_it() {
    String token = "eyJraWQiOiJhIn0.eyJzdWIiOiI1YzBkIn0.c2lnbmF0dXJl";
    for (String service : new String[] {"dynamodb", "sqs", "lambda", token}) {
      for (String operation : new String[] {"Get", token, "Bogus" + token}) {
        for (String member : new String[] {"Name", "TableName", "QueueUrl"}) {
          gateway.call(
              Call.json(service, operation, Caller.ROOT, Json.object().put(member, token)));
        }
      }
    }
    gateway.call(invoke(token.replace(".", "%2E")));

    assertThat(hops.all()).hasSizeGreaterThan(30);
    assertThat(hops.all().toString()).contains("[token]").doesNotContain("eyJ", "c2lnbmF0dXJl");
  }

  @Test
  void the_hops_of_one_request_are_found_by_its_trace() throws Exception {
    gateway.call(invoke("loan-api"));
    gateway.call(Call.json("sqs", "ListQueues", Caller.ROOT, Json.object()));

    assertThat(hops.ofTrace("Root=" + TRACE)).extracting(Hop::operation).containsExactly("Invoke");
    try (WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);
        HttpClient http = HttpClient.newHttpClient()) {
      server.mount("/_localcloud/hops", hops::answer);
      var one = server.endpoint().resolve("/_localcloud/hops?trace=" + TRACE);
      String body = http.send(HttpRequest.newBuilder(one).build(), BodyHandlers.ofString()).body();

      assertThat(Json.read(body)).hasSize(1);
      assertThat(Json.read(body).at("/0/trace").asText()).isEqualTo(TRACE);
    }
  }

  @Test
  void requests_and_answers_are_shown_on_demand_with_the_clouds_time() throws Exception {
    gateway.call(
        Call.json("sqs", "SendMessage", Caller.ROOT, Json.object().put("MessageBody", "hello")));
    try (WireServer server = WireServer.start(gateway, (key, exchange) -> Caller.ROOT, 0);
        HttpClient http = HttpClient.newHttpClient()) {
      server.mount("/_localcloud/hops", hops::answer);
      var texts = server.endpoint().resolve("/_localcloud/hops?texts");
      var answer = http.send(HttpRequest.newBuilder(texts).build(), BodyHandlers.ofString());

      assertThat(Json.read(answer.body()).at("/0/request").asText()).contains("hello");
      assertThat(Json.read(answer.body()).at("/0/answer").asText()).isEqualTo("{}");
      assertThat(answer.headers().firstValue("X-Localcloud-Time")).isPresent();
    }
  }

  @Test
  void a_poller_that_finds_nothing_is_not_remembered() {
    Caller poller = new Caller("arn:aws:sts::000000000000:assumed-role/relay/relay");

    gateway.call(Call.json("sqs", "ReceiveMessage", poller, Json.object()));
    gateway.call(Call.json("sqs", "ReceiveMessage", Caller.ROOT, Json.object()));

    assertThat(hops.all()).extracting(Hop::caller).containsExactly(Caller.ROOT.arn());
  }

  @Test
  void long_hops_leave_room_for_fewer() {
    Call call =
        Call.json(
            "sqs",
            "SendMessage",
            Caller.ROOT,
            Json.object().put("MessageBody", "x".repeat(9_000_000)));
    for (int i = 0; i < 10; i++) {
      gateway.call(call);
    }

    assertThat(hops.all()).hasSize(4);
  }

  @Test
  void only_the_last_hops_are_remembered() {
    Call call = Call.json("sqs", "ListQueues", Caller.ROOT, Json.object());
    for (int i = 0; i < Hops.CAPACITY + 1; i++) {
      gateway.call(call);
    }

    assertThat(hops.all()).hasSize(Hops.CAPACITY);
  }

  private static Call invoke(String function) {
    return new Call(
        "lambda",
        "Invoke",
        Caller.ROOT,
        "POST",
        "/2015-03-31/functions/" + function + "/invocations",
        Map.of("x-amzn-trace-id", "Root=" + TRACE + ";Sampled=1"),
        new byte[0]);
  }
}
