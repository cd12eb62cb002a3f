package localcloud.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * EventBridge User Guide, "Amazon EventBridge input transformation", and API Reference, "Target",
 * "InputTransformer" and "TestEventPattern".
 */
class TargetInputTest {
  private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:loans";
  private static final String LETTERS = "arn:aws:sqs:us-east-1:000000000000:letters";

  /** The variables of the guide's example. */
  private static final String PATHS =
      "{\"instance\":\"$.detail.instance-id\",\"state\":\"$.detail.state\",\"time\":\"$.time\","
          + "\"detail\":\"$.detail\",\"none\":\"$.detail.none\",\"tags\":\"$.detail.tags\"}";

  private static final String DETAIL =
      "{\"instance-id\":\"i-0123456789\",\"state\":\"RUNNING\",\"tags\":[\"a\",1]}";

  private final Gateway gateway = new Gateway();
  private final Queue<JsonNode> sent = new ConcurrentLinkedQueue<>();
  private EventBridge eventBridge;

  @BeforeEach
  void start() {
    gateway.open(
        new FakeService(
            "sqs",
            call -> {
              sent.add(call.input());
              return Reply.json(200, Json.object());
            }));
    eventBridge = new EventBridge(gateway, new MovableClock(), null, (metric, bus, rule) -> {});
    gateway.open(eventBridge.service());
    call("PutRule", Json.object().put("Name", "lent").put("EventPattern", "{\"source\":[\"s\"]}"));
  }

  @AfterEach
  void stop() {
    eventBridge.close();
  }

  static Stream<Arguments> examples() {
    return Stream.of(
        Arguments.of(
            "\"instance <instance> is in <state>\"", "\"instance i-0123456789 is in RUNNING\""),
        Arguments.of(
            "\"instance \\\"<instance>\\\" is in <state>\"",
            "\"instance \\\"i-0123456789\\\" is in RUNNING\""),
        Arguments.of(
            "{\"instance\": <instance>, \"state\": <state>}",
            "{\"instance\": \"i-0123456789\", \"state\": \"RUNNING\"}"),
        Arguments.of(
            "{\"instance\": <instance>, \"state\": \"<state>\", \"s\": \"i \\\"<instance>\\\"\"}",
            "{\"instance\": \"i-0123456789\", \"state\": \"RUNNING\", \"s\": \"i"
                + " \\\"i-0123456789\\\"\"}"),
        Arguments.of(
            "{\"state\": [9, <state>, true], \"Transformed\": \"Yes\"}",
            "{\"state\": [9, \"RUNNING\", true], \"Transformed\": \"Yes\"}"),
        Arguments.of("\"<aws.events.rule-name> triggered\"", "\"lent triggered\""),
        Arguments.of("{\"d\": <detail>}", "{\"d\": " + DETAIL + "}"),
        Arguments.of(
            "\"Detail is <detail>\"",
            "\"Detail is {instance-id:i-0123456789,state:RUNNING,tags:[a,1]}\""),
        Arguments.of("\"one <state>\"\n\"two <state>\"", "\"one RUNNING\"\n\"two RUNNING\""),
        Arguments.of("{\"tags\": <tags>}", "{\"tags\": [\"a\",1]}"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_template_gives_what_the_guide_shows(String template, String output) {
    assertThat(code(put(transformer(template)))).isEmpty();

    publish();

    assertThat(next().path("MessageBody").asText()).isEqualTo(output);
  }

  /** What is refused, and words of the reason. */
  static Stream<Arguments> refused() {
    ObjectNode both = transformer("<state>").put("InputPath", "$.detail");
    ObjectNode reserved = transformer("<x>");
    reserved.withObject("InputTransformer").putObject("InputPathsMap").put("AWS.x", "$.id");
    ObjectNode many = transformer("\"x\"");
    ObjectNode paths = many.withObject("InputTransformer").putObject("InputPathsMap");
    for (int i = 0; i <= 100; i++) {
      paths.put("v" + i, "$.id");
    }
    ObjectNode age = Json.object();
    age.putObject("RetryPolicy").put("MaximumEventAgeInSeconds", 59);
    ObjectNode attempts = Json.object();
    attempts.putObject("RetryPolicy").put("MaximumRetryAttempts", 186);
    return Stream.of(
        Arguments.of(Json.object().put("InputPath", "detail.id"), "names after dots"),
        Arguments.of(Json.object().put("Input", "no JSON"), "Input is not a valid JSON text"),
        Arguments.of(Json.object().put("Input", "{} {}"), "Input is not a valid JSON text"),
        Arguments.of(Json.object().put("Input", ""), "Input is not a valid JSON text"),
        Arguments.of(Json.object().put("Input", "\"" + "x".repeat(8191) + "\""), "8192"),
        Arguments.of(both, "Only one of Input"),
        Arguments.of(transformer("\"<nobody>\""), "placeholder nobody"),
        Arguments.of(transformer("{\"a\": <nobody>}"), "placeholder nobody"),
        Arguments.of(transformer("<instance> is in state <state>"), "not a valid JSON text"),
        Arguments.of(transformer("{\"a\": <state>"), "not a valid JSON text"),
        Arguments.of(transformer("{<state>: 1}"), "not a valid JSON text"),
        Arguments.of(transformer("{\"a\": {\"x<state>\": 1}}"), "name of an object's member"),
        Arguments.of(transformer(""), "between 1 and 8192"),
        Arguments.of(reserved, "reserved name AWS.x"),
        Arguments.of(many, "more than 100 variables"),
        Arguments.of(age, "between 60 and 86400"),
        Arguments.of(attempts, "between 0 and 185"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void input_that_no_event_could_give_is_refused_with_the_reason(ObjectNode more, String reason) {
    Reply reply = put(more);

    assertThat(code(reply)).isEqualTo("ValidationException");
    assertThat(reply.output().path("message").asText()).contains(reason);
  }

  /** User Guide, "Using dead-letter queues to process undelivered events": INVALID_JSON. */
  @Test
  void an_event_whose_input_cannot_be_made_ends_in_the_dead_letters() {
    assertThat(code(put(Json.object().put("InputPath", "$.detail.none")))).isEmpty();

    publish();

    JsonNode letter = next();
    assertThat(letter.path("QueueUrl").asText()).endsWith("letters");
    assertThat(letter.at("/MessageAttributes/ERROR_CODE/StringValue").asText())
        .isEqualTo("INVALID_JSON");
    assertThat(letter.at("/MessageAttributes/ERROR_MESSAGE/StringValue").asText())
        .contains("$.detail.none");
    assertThat(letter.at("/MessageAttributes/RETRY_ATTEMPTS/StringValue").asText()).isEqualTo("0");
    assertThat(Json.read(letter.path("MessageBody").asText()).path("detail"))
        .isEqualTo(Json.read(DETAIL));
  }

  @Test
  void a_pattern_is_tested_with_a_whole_event_only() {
    ObjectNode event =
        (ObjectNode)
            Json.read(
                "{\"id\":\"1\",\"account\":\"000000000000\",\"source\":\"s\","
                    + "\"time\":\"2026-01-01T00:00:00Z\",\"region\":\"us-east-1\","
                    + "\"resources\":[],\"detail-type\":\"t\"}");
    assertThat(tested(Json.text(event)).output().path("Result").asBoolean()).isTrue();

    for (String field : List.copyOf(event.properties().stream().map(Map.Entry::getKey).toList())) {
      assertThat(code(tested(Json.text(event.deepCopy().without(field)))))
          .as(field)
          .isEqualTo("ValidationException");
    }
    for (String text : List.of("", "[]", "7", "null", "no JSON", "{} {}", "{\"id\":", "\"x\"")) {
      assertThat(code(tested(text))).as(text).isEqualTo("ValidationException");
    }
  }

  private Reply tested(String event) {
    return call(
        "TestEventPattern",
        Json.object().put("EventPattern", "{\"source\":[\"s\"]}").put("Event", event));
  }

  private static ObjectNode transformer(String template) {
    ObjectNode target = Json.object();
    target
        .putObject("InputTransformer")
        .put("InputTemplate", template)
        .set("InputPathsMap", Json.read(PATHS));
    return target;
  }

  private Reply put(ObjectNode more) {
    ObjectNode target = Json.object().put("Id", "queue").put("Arn", QUEUE);
    target.putObject("DeadLetterConfig").put("Arn", LETTERS);
    target.setAll(more);
    ArrayNode targets = Json.array().add(target);
    return call("PutTargets", Json.object().put("Rule", "lent").set("Targets", targets));
  }

  private void publish() {
    ObjectNode entry =
        Json.object().put("Source", "s").put("DetailType", "t").put("Detail", DETAIL);
    call("PutEvents", Json.object().set("Entries", Json.array().add(entry)));
  }

  private JsonNode next() {
    await().until(() -> !sent.isEmpty());
    return sent.remove();
  }

  private Reply call(String operation, JsonNode input) {
    return gateway.call(Call.json("events", operation, Caller.ROOT, input));
  }

  private static String code(Reply reply) {
    return reply.output().path("__type").asText();
  }
}
