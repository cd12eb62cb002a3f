package localcloud.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import localcloud.deploy.Deployed;
import localcloud.engine.Calls;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.FakeService;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.sqs.Sqs;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventBridgeTest {
  private static final MovableClock CLOCK = new MovableClock();
  private static final Gateway GATEWAY = new Gateway();
  private static Sqs sqs;

  private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:loans";
  private static final String DLQ = "arn:aws:sqs:us-east-1:000000000000:dlq";
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:broken";
  private static final String PATTERN =
      "{'source': ['library.desk'], 'detail': {'days': [{'numeric': ['>', 10]}]}}";

  private final Map<String, Integer> counted = new ConcurrentHashMap<>();
  private final RuleMetrics metrics = (metric, bus, rule) -> counted.merge(metric, 1, Integer::sum);
  private final Calls queues = new Calls(GATEWAY, "sqs");
  private final Calls events = new Calls(GATEWAY, "events");
  private EventBridge eventBridge;

  @BeforeAll
  static void startQueues() {
    sqs = Sqs.start(CLOCK, 4566, null);
    GATEWAY.open(sqs.service());
  }

  @AfterAll
  static void stopQueues() {
    sqs.close();
  }

  @BeforeEach
  void start() {
    open(null);
    events.ok("CreateEventBus", "{'Name': 'library'}");
    queues.ok("CreateQueue", "{'QueueName': 'loans'}");
    queues.ok("CreateQueue", "{'QueueName': 'dlq'}");
  }

  @AfterEach
  void stop() {
    eventBridge.close();
    queues.ok("DeleteQueue", "{'QueueUrl': '" + url("loans") + "'}");
    queues.ok("DeleteQueue", "{'QueueUrl': '" + url("dlq") + "'}");
  }

  @Test
  void an_event_that_matches_reaches_the_queue_in_its_envelope() {
    rule("");

    put("{'days': 11}");

    JsonNode envelope = Json.read(next("loans").get("Body").asText());
    assertThat(envelope.get("version").asText()).isEqualTo("0");
    assertThat(envelope.get("id").asText()).isNotEmpty();
    assertThat(envelope.get("source").asText()).isEqualTo("library.desk");
    assertThat(envelope.get("detail-type").asText()).isEqualTo("BookLent");
    assertThat(envelope.get("account").asText()).isEqualTo(Caller.ACCOUNT);
    assertThat(envelope.get("region").asText()).isEqualTo("us-east-1");
    assertThat(envelope.get("time").asText()).isEqualTo("2026-11-22T10:15:30Z");
    assertThat(envelope.get("resources")).isEmpty();
    assertThat(envelope.get("detail")).isEqualTo(Calls.json("{'days': 11}"));
    assertThat(counted).containsEntry("TriggeredRules", 1).containsEntry("Invocations", 1);
  }

  @Test
  void an_event_that_does_not_match_or_whose_rule_is_disabled_reaches_no_target() {
    rule("");
    put("{'days': 9}");
    events.ok("DisableRule", "{'Name': 'lent', 'EventBusName': 'library'}");
    put("{'days': 11}");

    assertThat(counted).isEmpty();
  }

  @Test
  void each_entry_is_accepted_or_refused_separately() {
    JsonNode answer =
        events.ok(
            "PutEvents",
            """
            {'Entries': [
              {'Source': 's', 'DetailType': 't', 'Detail': '{}', 'EventBusName': 'library'},
              {'Source': 's', 'DetailType': 't', 'Detail': '{} {', 'EventBusName': 'library'},
              {'Source': 's', 'DetailType': 't', 'Detail': '[]', 'EventBusName': 'library'},
              {'Source': 's', 'DetailType': 't', 'Detail': '{}', 'EventBusName': 'nowhere'},
              {'DetailType': 't', 'Detail': '{}'},
              {'Source': 'aws.s3', 'DetailType': 't', 'Detail': '{}'}]}
            """);

    assertThat(answer.get("FailedEntryCount").asInt()).isEqualTo(5);
    assertThat(answer.at("/Entries/0/EventId").asText()).isNotEmpty();
    assertThat(answer.get("Entries").findValuesAsText("ErrorCode"))
        .containsExactly(
            "MalformedDetail",
            "MalformedDetail",
            "ResourceNotFoundException",
            "InvalidArgument",
            "NotAuthorizedForSourceException");
  }

  @Test
  void an_entry_above_one_megabyte_is_refused_and_so_are_eleven_entries() {
    String big = "{\\'a\\': \\'" + "x".repeat(1024 * 1024) + "\\'}";
    JsonNode answer =
        events.ok(
            "PutEvents",
            "{'Entries': [{'Source': 's', 'DetailType': 't', 'Detail': '" + big + "'}]}");
    assertThat(answer.get("FailedEntryCount").asInt()).isEqualTo(1);

    String entry = "{'Source': 's', 'DetailType': 't', 'Detail': '{}'}";
    String eleven = String.join(",", java.util.Collections.nCopies(11, entry));
    Reply reply = events.reply("PutEvents", "{'Entries': [" + eleven + "]}");
    assertThat(reply.output().get("__type").asText()).isEqualTo("ValidationException");
  }

  @Test
  void a_target_may_get_a_constant_a_part_of_the_event_or_text_made_from_it() {
    rule(", 'Input': '{\\'fixed\\': 1}'");
    put("{'days': 11}");
    assertThat(next("loans").get("Body").asText()).isEqualTo("{\"fixed\": 1}");

    rule(", 'InputPath': '$.detail'");
    put("{'days': 11}");
    assertThat(next("loans").get("Body").asText()).isEqualTo("{\"days\":11}");

    rule(
        """
        , 'InputTransformer': {
          'InputPathsMap': {'days': '$.detail.days', 'member': '$.detail.member', 'type': '$.detail-type'},
          'InputTemplate': '{\\'sum\\': <days>, \\'by\\': <member>, \\'text\\': \\'<member> did <type>\\'}'}
        """);
    put("{'days': 11.50, 'member': 'an \\'n\\''}");
    assertThat(next("loans").get("Body").asText())
        .isEqualTo(
            "{\"sum\": 11.50, \"by\": \"an \\\"n\\\"\", \"text\": \"an \\\"n\\\" did"
                + " BookLent\"}");
  }

  @Test
  void a_path_may_hold_what_eventbridge_documents() {
    String detail =
        "{'days': 11, 'a-b': 1, 'a/b': 2, 'a_b': 3, 'items': [{'id': 'i1'}, {'id': 'i2'}], 'none':"
            + " null}";

    assertThat(part("$.detail.a-b", detail)).isEqualTo("1");
    assertThat(part("$.detail.a/b", detail)).isEqualTo("2");
    assertThat(part("$.detail.a_b", detail)).isEqualTo("3");
    assertThat(part("$.detail.items[1].id", detail)).isEqualTo("\"i2\"");
    assertThat(part("$.detail.items[*].id", detail)).isEqualTo("[\"i1\",\"i2\"]");
    assertThat(part("$.detail.none", detail)).isEqualTo("null");
    assertThat(part("$.detail.items[7].id", detail)).isEqualTo("null");
  }

  private String part(String path, String detail) {
    rule(
        ", 'InputTransformer': {'InputPathsMap': {'part': '"
            + path
            + "'}, 'InputTemplate': '<part>'}");
    put(detail);
    return next("loans").get("Body").asText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "detail",
        "$.detail.",
        "$..id",
        "$.detail[\\'a\\']",
        "$.items[-1]",
        "$.items[?(@.id)]",
        "$.items.length()"
      })
  void a_path_that_eventbridge_does_not_support_is_refused(String path) {
    assertThatThrownBy(() -> rule(", 'InputPath': '" + path + "'"))
        .hasMessageContaining("names after dots");
    assertThatThrownBy(
            () ->
                rule(
                    ", 'InputTransformer': {'InputTemplate': '<part>', 'InputPathsMap': {'part': '"
                        + path
                        + "'}}"))
        .hasMessageContaining("names after dots");
  }

  @Test
  void a_target_that_does_not_exist_is_not_retried_and_the_event_ends_in_the_dead_letter_queue() {
    rule(", 'DeadLetterConfig': {'Arn': '" + DLQ + "'}", QUEUE + "-gone");

    put("{'days': 11}");

    JsonNode letter = next("dlq");
    assertThat(attribute(letter, "RULE_ARN"))
        .isEqualTo("arn:aws:events:us-east-1:000000000000:rule/library/lent");
    assertThat(attribute(letter, "TARGET_ARN")).isEqualTo(QUEUE + "-gone");
    assertThat(attribute(letter, "ERROR_CODE")).isEqualTo("NO_RESOURCE");
    assertThat(attribute(letter, "RETRY_ATTEMPTS")).isEqualTo("0");
    assertThat(letter.get("MessageAttributes").has("EXHAUSTED_RETRY_CONDITION")).isFalse();
    await()
        .untilAsserted(
            () ->
                assertThat(counted)
                    .containsEntry("FailedInvocations", 1)
                    .containsEntry("InvocationsSentToDlq", 1));
  }

  @Test
  void a_target_that_may_not_be_called_is_not_retried_either() {
    function(new AwsException(403, "AccessDeniedException", "not authorized"));
    rule(", 'DeadLetterConfig': {'Arn': '" + DLQ + "'}", FUNCTION);

    put("{'days': 11}");

    JsonNode letter = next("dlq");
    assertThat(attribute(letter, "ERROR_CODE")).isEqualTo("NO_PERMISSIONS");
    assertThat(attribute(letter, "RETRY_ATTEMPTS")).isEqualTo("0");
    assertThat(counted).doesNotContainKey("RetryInvocationAttempts");
  }

  @Test
  void an_event_that_its_dead_letter_queue_also_refuses_is_counted() {
    rule(", 'DeadLetterConfig': {'Arn': '" + DLQ + "-gone'}", QUEUE + "-gone");

    put("{'days': 11}");

    await().until(() -> counted.containsKey("InvocationsFailedToBeSentToDlq"));
    assertThat(counted)
        .containsEntry("FailedInvocations", 1)
        .containsEntry("InvocationsFailedToBeSentToDlq", 1)
        .doesNotContainKey("InvocationsSentToDlq");
  }

  @Test
  void an_event_on_its_way_arrives_although_the_bus_closes() {
    CountDownLatch called = new CountDownLatch(1);
    AtomicBoolean arrived = new AtomicBoolean();
    GATEWAY.open(
        new FakeService(
            "lambda",
            call -> {
              called.countDown();
              LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
              arrived.set(!Thread.currentThread().isInterrupted());
              return Reply.json(202, Json.object());
            }));
    rule("", FUNCTION);
    put("{'days': 11}");
    await().until(() -> called.getCount() == 0);

    eventBridge.close();

    assertThat(arrived).isTrue();
  }

  @Test
  void an_event_that_waits_for_a_retry_is_left_to_the_next_cloud(@TempDir Path dir) {
    open(dir);
    events.ok("CreateEventBus", "{'Name': 'library'}");
    failingFunction();
    rule("", FUNCTION);
    put("{'days': 11}");
    await().until(() -> counted.containsKey("Invocations"));

    FakeService repaired = new FakeService("lambda", call -> new Reply(202, Map.of(), new byte[0]));
    eventBridge.close();
    GATEWAY.open(repaired);
    open(dir);
    events.ok("CreateEventBus", "{'Name': 'library'}");
    rule("", FUNCTION);
    assertThat(repaired.calls()).as("calls before everything is deployed again").isEmpty();
    eventBridge.resume();

    await().until(() -> !repaired.calls().isEmpty());
    assertThat(repaired.lastCall().input().at("/detail/days").asInt()).isEqualTo(11);
    open(dir);
    events.ok("CreateEventBus", "{'Name': 'library'}");
    rule("", FUNCTION);
    eventBridge.resume();
    assertThat(repaired.calls()).hasSize(1);
  }

  @Test
  void a_closed_bus_accepts_no_event_that_it_could_not_deliver() {
    eventBridge.close();

    Reply reply =
        events.reply(
            "PutEvents",
            "{'Entries': [{'Source': 's', 'DetailType': 't', 'Detail': '{}', 'EventBusName':"
                + " 'library'}]}");

    assertThat(reply.status()).isEqualTo(500);
  }

  @Test
  void a_target_that_fails_is_retried_as_the_clock_moves_until_its_policy_is_exhausted() {
    failingFunction();
    rule(
        String.format(
            Locale.ROOT,
            ", 'DeadLetterConfig': {'Arn': '%s'}, 'RetryPolicy': {'MaximumRetryAttempts': 2}",
            DLQ),
        FUNCTION);

    put("{'days': 11}");

    await().until(() -> counted.containsKey("Invocations"));
    JsonNode letter = nextWhileTimePasses("dlq", Duration.ofMinutes(1));
    assertThat(attribute(letter, "ERROR_CODE")).isEqualTo("ERROR_FROM_TARGET");
    assertThat(attribute(letter, "EXHAUSTED_RETRY_CONDITION")).isEqualTo("MaximumRetryAttempts");
    assertThat(attribute(letter, "RETRY_ATTEMPTS")).isEqualTo("2");
    assertThat(counted).containsEntry("RetryInvocationAttempts", 2);
  }

  @Test
  void an_event_too_old_for_its_target_is_given_up() {
    failingFunction();
    rule(
        String.format(
            Locale.ROOT,
            ", 'DeadLetterConfig': {'Arn': '%s'}, 'RetryPolicy': {'MaximumEventAgeInSeconds':"
                + " 3600}",
            DLQ),
        FUNCTION);

    put("{'days': 11}");

    await().until(() -> counted.containsKey("Invocations"));
    JsonNode letter = nextWhileTimePasses("dlq", Duration.ofHours(1));
    assertThat(attribute(letter, "EXHAUSTED_RETRY_CONDITION"))
        .isEqualTo("MaximumEventAgeInSeconds");
  }

  @Test
  void an_archive_replays_what_matched_marked_as_a_replay_and_does_not_archive_it_again() {
    rule("");
    archive();
    put("{'days': 11}");
    put("{'days': 9}");
    next("loans");

    replay("again", "");

    JsonNode envelope = Json.read(next("loans").get("Body").asText());
    assertThat(envelope.get("replay-name").asText()).isEqualTo("again");
    assertThat(envelope.at("/detail/days").asInt()).isEqualTo(11);
    await()
        .until(
            () ->
                events
                    .ok("DescribeReplay", "{'ReplayName': 'again'}")
                    .get("State")
                    .asText()
                    .equals("COMPLETED"));
    assertThat(archived()).isEqualTo(1);
  }

  @Test
  void a_replay_for_another_rule_skips_this_one() {
    rule("");
    archive();
    put("{'days': 11}");
    next("loans");
    int before = counted.get("TriggeredRules");

    replay(
        "filtered", ", 'FilterArns': ['arn:aws:events:us-east-1:000000000000:rule/library/other']");

    await()
        .until(
            () ->
                events
                    .ok("DescribeReplay", "{'ReplayName': 'filtered'}")
                    .get("State")
                    .asText()
                    .equals("COMPLETED"));
    assertThat(counted).containsEntry("TriggeredRules", before);
  }

  @Test
  void an_archive_drops_events_after_its_retention_and_survives_a_restart(@TempDir Path dir) {
    open(dir);
    events.ok("CreateEventBus", "{'Name': 'library'}");
    archive();
    put("{'days': 11}");
    assertThat(archived()).isEqualTo(1);

    open(dir);
    events.ok("CreateEventBus", "{'Name': 'library'}");
    archive();
    assertThat(archived()).isEqualTo(1);

    CLOCK.advance(Duration.ofDays(31));
    assertThat(archived()).isZero();
    assertThat(dir.resolve("lendings.jsonl")).isEmptyFile();
  }

  @Test
  void a_wrong_pattern_is_refused_with_the_reason() {
    String bus = "{'Name': 'r', 'EventBusName': 'library', ";
    Reply pattern = events.reply("PutRule", bus + "'EventPattern': '{\\'source\\': \\'x\\'}'}");
    assertThat(pattern.output().get("__type").asText()).isEqualTo("InvalidEventPatternException");
    assertThat(pattern.output().get("message").asText()).contains("\"source\" must be an object");
  }

  @Test
  void a_rule_from_a_template_is_updated_in_place_and_its_old_targets_are_gone() {
    var type = eventBridge.resourceTypes().get(1);
    Deployed rule = type.create(declaredRule("old"));
    assertThat(rule.physicalId()).isEqualTo("library|lent");

    assertThat(type.update(declaredRule("new"), rule)).isEqualTo(rule);
    assertThat(
            events
                .ok("ListTargetsByRule", "{'Rule': 'lent', 'EventBusName': 'library'}")
                .get("Targets")
                .findValuesAsText("Id"))
        .containsExactly("new");

    type.delete(declaredRule("new"), rule);
    assertThat(events.ok("ListRules", "{'EventBusName': 'library'}").get("Rules")).isEmpty();
  }

  @Test
  void a_rule_whose_new_target_is_refused_keeps_its_old_ones() {
    var type = eventBridge.resourceTypes().get(1);
    Deployed rule = type.create(declaredRule("old"));
    var topic =
        Calls.declared(
            "Rule",
            "AWS::Events::Rule",
            """
            {'Name': 'lent', 'EventBusName': 'library', 'EventPattern': {'source': ['other']},
             'Targets': [{'Id': 'new', 'Arn': 'arn:aws:states:us-east-1:000000000000:x'}]}
            """);

    assertThatThrownBy(() -> type.update(topic, rule)).hasMessageContaining("this target is");

    assertThat(
            events
                .ok("ListTargetsByRule", "{'Rule': 'lent', 'EventBusName': 'library'}")
                .get("Targets")
                .findValuesAsText("Id"))
        .containsExactly("old");
    type.delete(topic, rule);
  }

  private static localcloud.deploy.Declared declaredRule(String target) {
    return Calls.declared(
        "Rule",
        "AWS::Events::Rule",
        String.format(
            Locale.ROOT,
            """
            {'Name': 'lent', 'EventBusName': 'library', 'State': 'ENABLED',
             'EventPattern': {'source': ['library.desk']}, 'Targets': [{'Id': '%s', 'Arn': '%s'}]}
            """,
            target,
            QUEUE));
  }

  private void open(Path dir) {
    if (eventBridge != null) {
      eventBridge.close();
    }
    eventBridge = new EventBridge(GATEWAY, CLOCK, dir, metrics);
    GATEWAY.open(eventBridge.service());
  }

  private static void failingFunction() {
    function(new AwsException(500, "ServiceException", "broken"));
  }

  private static void function(AwsException refusal) {
    GATEWAY.open(
        new FakeService(
            "lambda",
            call -> {
              throw refusal;
            }));
  }

  private void rule(String more) {
    rule(more, QUEUE);
  }

  private void rule(String more, String target) {
    events.ok(
        "PutRule",
        "{'Name': 'lent', 'EventBusName': 'library', 'EventPattern': '"
            + PATTERN.replace("'", "\\'")
            + "'}");
    events.ok(
        "PutTargets",
        String.format(
            Locale.ROOT,
            "{'Rule': 'lent', 'EventBusName': 'library', 'Targets': [{'Id': 't', 'Arn': '%s'%s}]}",
            target,
            more));
  }

  private void archive() {
    events.ok(
        "CreateArchive",
        String.format(
            Locale.ROOT,
            """
            {'ArchiveName': 'lendings', 'RetentionDays': 30, 'EventPattern': '%s',
             'EventSourceArn': 'arn:aws:events:us-east-1:000000000000:event-bus/library'}
            """,
            PATTERN.replace("'", "\\'")));
  }

  private int archived() {
    return events.ok("DescribeArchive", "{'ArchiveName': 'lendings'}").get("EventCount").asInt();
  }

  private void replay(String name, String filter) {
    events.ok(
        "StartReplay",
        String.format(
            Locale.ROOT,
            """
            {'ReplayName': '%s', 'EventSourceArn': 'arn:aws:events:us-east-1:000000000000:archive/lendings',
             'EventStartTime': 0, 'EventEndTime': 1900000000,
             'Destination': {'Arn': 'arn:aws:events:us-east-1:000000000000:event-bus/library'%s}}
            """,
            name,
            filter));
  }

  private void put(String detail) {
    JsonNode answer =
        events.ok(
            "PutEvents",
            String.format(
                Locale.ROOT,
                """
                {'Entries': [{'Source': 'library.desk', 'DetailType': 'BookLent', 'EventBusName': 'library',
                  'Time': 1795342530.123, 'Detail': '%s'}]}
                """,
                detail.replace("\\", "\\\\").replace("'", "\\'")));
    assertThat(answer.get("FailedEntryCount").asInt()).as(answer::toString).isZero();
  }

  private JsonNode next(String queue) {
    JsonNode messages = receive(queue, 5);
    assertThat(messages).as("a message in " + queue + " within 5 s").hasSize(1);
    queues.ok(
        "DeleteMessage",
        String.format(
            Locale.ROOT,
            "{'QueueUrl': '%s', 'ReceiptHandle': '%s'}",
            url(queue),
            messages.get(0).get("ReceiptHandle").asText()));
    return messages.get(0);
  }

  private JsonNode nextWhileTimePasses(String queue, Duration step) {
    return await()
        .until(
            () -> {
              CLOCK.advance(step);
              return receive(queue, 0);
            },
            messages -> messages.size() == 1)
        .get(0);
  }

  private JsonNode receive(String queue, int seconds) {
    return queues
        .ok(
            "ReceiveMessage",
            String.format(
                Locale.ROOT,
                "{'QueueUrl': '%s', 'WaitTimeSeconds': %d, 'MessageAttributeNames': ['All']}",
                url(queue),
                seconds))
        .path("Messages");
  }

  private static String attribute(JsonNode message, String name) {
    return message.path("MessageAttributes").path(name).path("StringValue").asText();
  }

  private static String url(String queue) {
    return "http://127.0.0.1:4566/000000000000/" + queue;
  }
}
