package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.engine.Calls;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqsTest {
  private static final String DLQ_ARN = "arn:aws:sqs:us-east-1:000000000000:dlq";
  private static final String WITH_DLQ =
      "{'QueueName': 'loans', 'VisibilityTimeout': 60, 'RedrivePolicy': {'deadLetterTargetArn': '"
          + DLQ_ARN
          + "', 'maxReceiveCount': 2}}";

  private final MovableClock clock = new MovableClock();
  private final Sqs sqs = Sqs.start(clock, 4566, null);
  private final Calls calls = Calls.to(sqs.service());
  private final ResourceType queueType = sqs.resourceTypes().getFirst();

  @AfterEach
  void close() {
    sqs.close();
  }

  @Test
  void a_queue_has_the_endpoints_url_and_a_real_arn() {
    Deployed queue = create("{'QueueName': 'loans'}");

    assertThat(queue.physicalId()).isEqualTo("http://127.0.0.1:4566/000000000000/loans");
    assertThat(queue.attributes())
        .containsEntry("Arn", "arn:aws:sqs:us-east-1:000000000000:loans")
        .containsEntry("QueueName", "loans");
    assertThat(attributes(queue).get("QueueArn").asText()).isEqualTo(queue.attributes().get("Arn"));
  }

  @Test
  void moving_the_clock_ends_a_visibility_timeout_at_once() {
    Deployed queue = create("{'QueueName': 'loans', 'VisibilityTimeout': 60}");
    send(queue, "one");
    assertThat(receive(queue, 0)).hasSize(1);
    assertThat(receive(queue, 0)).isEmpty();
    assertThat(count(queue, "ApproximateNumberOfMessagesNotVisible")).isEqualTo(1);

    clock.advance(Duration.ofSeconds(61));

    assertThat(count(queue, "ApproximateNumberOfMessages")).isEqualTo(1);
    assertThat(receive(queue, 0)).hasSize(1);
  }

  @Test
  void a_long_poll_that_waits_notices_the_moved_clock() {
    Deployed queue = create("{'QueueName': 'loans', 'VisibilityTimeout': 600}");
    send(queue, "one");
    receive(queue, 0);
    var poll = CompletableFuture.supplyAsync(() -> receive(queue, 20));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              clock.advance(Duration.ofSeconds(601));
              assertThat(poll).isDone();
            });
    assertThat(poll.join()).hasSize(1);
  }

  @Test
  void a_delay_is_counted_in_seconds_of_the_clock_even_after_it_was_moved() {
    Deployed queue = create("{'QueueName': 'loans'}");
    clock.advance(Duration.ofHours(5));

    calls.ok("SendMessage", about(queue) + ", 'MessageBody': 'late', 'DelaySeconds': 900}");

    assertThat(receive(queue, 0)).isEmpty();
    assertThat(count(queue, "ApproximateNumberOfMessagesDelayed")).isEqualTo(1);
    clock.advance(Duration.ofSeconds(890));
    assertThat(receive(queue, 0)).isEmpty();
    clock.advance(Duration.ofSeconds(11));
    assertThat(receive(queue, 0)).hasSize(1);
  }

  @Test
  void each_message_of_a_batch_has_its_own_delay_or_else_the_queues() {
    Deployed queue =
        create("{'QueueName': 'loans', 'DelaySeconds': 300, 'VisibilityTimeout': 3600}");
    clock.advance(Duration.ofHours(5));

    calls.ok(
        "SendMessageBatch",
        about(queue)
            + """
            , 'Entries': [{'Id': 'a', 'MessageBody': 'now', 'DelaySeconds': 0},
              {'Id': 'b', 'MessageBody': 'soon', 'DelaySeconds': 60},
              {'Id': 'c', 'MessageBody': 'late'}]}
            """);

    List<String> bodies = new ArrayList<>();
    for (int minutes : new int[] {0, 1, 4}) {
      clock.advance(Duration.ofMinutes(minutes).plusSeconds(1));
      for (JsonNode due = receive(queue, 0); !due.isEmpty(); due = receive(queue, 0)) {
        bodies.add(minutes + " " + due.get(0).get("Body").asText());
      }
    }
    assertThat(bodies).containsExactly("0 now", "1 soon", "4 late");
  }

  @Test
  void a_message_received_too_often_ends_in_the_dead_letter_queue_and_can_be_moved_back() {
    Deployed dlq = create("{'QueueName': 'dlq'}");
    Deployed queue = create(WITH_DLQ);
    send(queue, "poison");
    for (int receives = 0; receives < 2; receives++) {
      assertThat(receive(queue, 0)).hasSize(1);
      clock.advance(Duration.ofSeconds(61));
    }
    assertThat(receive(queue, 0)).isEmpty();
    await().untilAsserted(() -> assertThat(visible(dlq)).isEqualTo(1));

    calls.ok("StartMessageMoveTask", "{'SourceArn': '" + DLQ_ARN + "'}");

    await().untilAsserted(() -> assertThat(visible(dlq)).isZero());
    JsonNode back = receive(queue, 0);
    assertThat(back).hasSize(1);
    assertThat(back.get(0).get("Body").asText()).isEqualTo("poison");
    assertThat(
            calls
                .ok("ListMessageMoveTasks", "{'SourceArn': '" + DLQ_ARN + "'}")
                .at("/Results/0/Status")
                .asText())
        .isEqualTo("COMPLETED");
  }

  @Test
  void a_redrive_policy_added_later_works_and_a_removed_one_does_not() {
    create("{'QueueName': 'dlq'}");
    Deployed queue = create("{'QueueName': 'loans'}");

    queueType.update(queue("loans", WITH_DLQ), queue);
    assertThat(attributes(queue).get("RedrivePolicy").asText()).contains(DLQ_ARN);
    assertThat(attributes(queue).get("VisibilityTimeout").asText()).isEqualTo("60");
    calls.ok("StartMessageMoveTask", "{'SourceArn': '" + DLQ_ARN + "'}");

    queueType.update(queue("loans", "{'QueueName': 'loans'}"), queue);
    assertThat(attributes(queue).has("RedrivePolicy")).isFalse();
    assertThat(attributes(queue).get("VisibilityTimeout").asText()).isEqualTo("30");
  }

  @Test
  void attributes_that_the_engine_does_not_know_read_back_as_set() {
    Deployed queue =
        create("{'QueueName': 'loans', 'MessageRetentionPeriod': 1209600, 'KmsMasterKeyId': 'k'}");

    assertThat(attributes(queue).get("MessageRetentionPeriod").asText()).isEqualTo("1209600");
    assertThat(attributes(queue).get("KmsMasterKeyId").asText()).isEqualTo("k");
  }

  @Test
  void the_age_of_the_oldest_message_grows_with_the_clock_and_ends_with_the_message() {
    Deployed queue = create("{'QueueName': 'loans'}");
    send(queue, "one");
    clock.advance(Duration.ofMinutes(6));
    assertThat(sqs.ageOfOldestMessage("loans")).isGreaterThan(Duration.ofMinutes(5));

    String handle = receive(queue, 0).get(0).get("ReceiptHandle").asText();
    calls.ok("DeleteMessage", about(queue) + ", 'ReceiptHandle': '" + handle + "'}");

    assertThat(sqs.ageOfOldestMessage("loans")).isZero();
  }

  @Test
  void a_message_older_than_its_queues_retention_is_dropped_and_a_younger_one_is_not() {
    Deployed queue = create("{'QueueName': 'loans', 'MessageRetentionPeriod': 3600}");
    send(queue, "old");
    clock.advance(Duration.ofMinutes(50));
    send(queue, "young");
    clock.advance(Duration.ofMinutes(11));

    String ten = about(queue) + ", 'MaxNumberOfMessages': 10}";
    JsonNode received = calls.ok("ReceiveMessage", ten).path("Messages");

    assertThat(received.findValuesAsText("Body")).containsExactly("young");
    assertThat(visible(queue) + count(queue, "ApproximateNumberOfMessagesNotVisible")).isEqualTo(1);
  }

  @Test
  void a_message_larger_than_its_queue_allows_is_refused() {
    Deployed queue = create("{'QueueName': 'loans', 'MaximumMessageSize': 1024}");
    String body = ", 'MessageBody': '" + "x".repeat(1025) + "'}";

    assertThat(calls.reply("SendMessage", about(queue) + body).output().get("message").asText())
        .endsWith("Message must be shorter than 1024 bytes.");
  }

  @Test
  void a_message_is_dated_by_the_clock_even_in_the_dead_letter_queue() {
    create("{'QueueName': 'dlq'}");
    Deployed queue = create(WITH_DLQ);
    clock.advance(Duration.ofHours(5));
    send(queue, "poison");
    for (int receives = 0; receives < 3; receives++) {
      receive(queue, 0);
      clock.advance(Duration.ofSeconds(61));
    }

    await()
        .untilAsserted(
            () ->
                assertThat(sqs.ageOfOldestMessage("dlq"))
                    .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(5)));
    assertThat(sqs.ageOfOldestMessage("loans")).isZero();
  }

  @Test
  void the_old_form_protocol_is_answered_in_xml_even_at_the_queues_own_path() {
    create("{'QueueName': 'loans'}");
    Reply reply =
        sqs.service()
            .answer(
                new Call(
                    "sqs",
                    "SendMessage",
                    Caller.ROOT,
                    "POST",
                    "/000000000000/loans",
                    Map.of("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
                    "Action=SendMessage&MessageBody=hello&Version=2012-11-05".getBytes(UTF_8)));

    assertThat(new String(reply.body(), UTF_8)).contains("<MessageId>");
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void an_unknown_queue_is_named_as_aws_names_it() {
    String unknown = "{'QueueUrl': 'http://127.0.0.1:4566/000000000000/none'";
    for (String operation : new String[] {"GetQueueAttributes", "ReceiveMessage"}) {
      Reply reply = calls.reply(operation, unknown + "}");
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.output().get("__type").asText())
          .isEqualTo("com.amazonaws.sqs#QueueDoesNotExist");
    }
  }

  @Test
  void a_queue_has_the_last_policy_it_was_given() {
    Deployed queue = create("{'QueueName': 'loans'}");
    ResourceType type = sqs.resourceTypes().get(1);
    Declared first = policy("First", queue);
    Declared second = policy("Second", queue);
    Deployed firstKept = type.create(first);
    Deployed secondKept = type.create(second);
    assertThat(policiesOf(queue)).containsExactly(second.properties().path("PolicyDocument"));

    type.delete(first, firstKept);
    assertThat(policiesOf(queue)).hasSize(1);

    type.delete(second, secondKept);
    assertThat(policiesOf(queue)).isEmpty();
  }

  private static Declared policy(String name, Deployed queue) {
    return Calls.declared(
        name,
        "AWS::SQS::QueuePolicy",
        String.format(
            Locale.ROOT,
            "{'Queues': ['%s'], 'PolicyDocument': {'Statement': [{'Sid': '%s'}]}}",
            queue.physicalId(),
            name));
  }

  private List<JsonNode> policiesOf(Deployed queue) {
    return sqs.policiesOf(queue.attributes().get("Arn"));
  }

  @Test
  void an_existing_queue_is_not_created_again_but_a_restart_takes_it_over() {
    Deployed queue = create("{'QueueName': 'loans', 'VisibilityTimeout': 60}");
    send(queue, "kept");

    assertThatThrownBy(() -> create("{'QueueName': 'loans'}")).hasMessageContaining("already");
    assertThat(attributes(queue).get("VisibilityTimeout").asText()).isEqualTo("60");

    assertThat(queueType.restore(queue("Queue", "{'QueueName': 'loans'}"))).isEqualTo(queue);
    assertThat(visible(queue)).isEqualTo(1);
  }

  private Deployed create(String properties) {
    return queueType.create(queue("Queue", properties));
  }

  private static Declared queue(String logicalId, String properties) {
    return Calls.declared(logicalId, "AWS::SQS::Queue", properties);
  }

  private void send(Deployed queue, String body) {
    calls.ok("SendMessage", about(queue) + ", 'MessageBody': '" + body + "'}");
  }

  private JsonNode receive(Deployed queue, int waitSeconds) {
    return calls
        .ok("ReceiveMessage", about(queue) + ", 'WaitTimeSeconds': " + waitSeconds + "}")
        .path("Messages");
  }

  private int visible(Deployed queue) {
    return count(queue, "ApproximateNumberOfMessages");
  }

  private int count(Deployed queue, String attribute) {
    return attributes(queue).get(attribute).asInt();
  }

  private JsonNode attributes(Deployed queue) {
    return calls
        .ok("GetQueueAttributes", about(queue) + ", 'AttributeNames': ['All']}")
        .get("Attributes");
  }

  private static String about(Deployed queue) {
    return "{'QueueUrl': '" + queue.physicalId() + "'";
  }
}
