package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import localcloud.engine.Calls;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What SQS answers and its engine does not, in both protocols. */
class ReceiptsAndRedriveTest {
  private final MovableClock clock = new MovableClock();
  private final Sqs sqs = Sqs.start(clock, 4566, null);
  private final Gateway gateway = new Gateway();
  private final Calls calls = new Calls(gateway, "sqs");

  @BeforeEach
  void open() {
    gateway.open(sqs.service());
    create("loans");
  }

  @AfterEach
  void close() {
    sqs.close();
  }

  /** API Reference, "DeleteMessage", on a receipt handle that is not the last one. */
  @Test
  void an_outdated_receipt_handle_deletes_nothing_but_is_accepted() {
    calls.ok("SendMessage", about("loans") + ", 'MessageBody': 'one'}");
    String first = receive();
    clock.advance(Duration.ofSeconds(31));
    String second = receive();
    assertThat(second).isNotEqualTo(first);

    calls.ok("DeleteMessage", about("loans") + ", 'ReceiptHandle': '" + first + "'}");
    JsonNode batch = calls.ok("DeleteMessageBatch", batch(first, "nonsense"));
    Reply form = form("DeleteMessage", "ReceiptHandle=" + first.replace("#", "%23"));
    Reply formBatch =
        form(
            "DeleteMessageBatch",
            "DeleteMessageBatchRequestEntry.1.Id=old&DeleteMessageBatchRequestEntry.1.ReceiptHandle="
                + first.replace("#", "%23")
                + "&DeleteMessageBatchRequestEntry.2.Id=no&DeleteMessageBatchRequestEntry.2"
                + ".ReceiptHandle=nonsense");

    assertThat(batch.at("/Successful/0/Id").asText()).isEqualTo("old");
    assertThat(batch.at("/Failed/0/Id").asText()).isEqualTo("no");
    assertThat(form.status()).isEqualTo(200);
    assertThat(new String(formBatch.body(), UTF_8))
        .contains("<DeleteMessageBatchResultEntry><Id>old</Id>")
        .containsPattern("(?s)<BatchResultErrorEntry>.*<Id>no</Id>");
    clock.advance(Duration.ofSeconds(31));
    String third = receive();
    calls.ok("DeleteMessage", about("loans") + ", 'ReceiptHandle': '" + third + "'}");
    calls.ok("DeleteMessage", about("loans") + ", 'ReceiptHandle': '" + third + "'}");
    assertThat(
            calls
                .reply("DeleteMessage", about("loans") + ", 'ReceiptHandle': 'nonsense'}")
                .output()
                .path("__type")
                .asText())
        .contains("ReceiptHandleIsInvalid");
  }

  /** API Reference, "ListDeadLetterSourceQueues". */
  @Test
  void the_sources_of_dead_letters_are_those_of_now() {
    create("dlq");
    create("other");
    String policy =
        "{\\\"deadLetterTargetArn\\\":\\\"arn:aws:sqs:us-east-1:000000000000:dlq\\\","
            + "\\\"maxReceiveCount\\\":\\\"3\\\"}";
    assertThat(sources("}")).isEmpty();

    for (String queue : new String[] {"loans", "other"}) {
      Reply set =
          gateway.call(
              Call.json(
                  "sqs",
                  "SetQueueAttributes",
                  Caller.ROOT,
                  Json.read(
                      (about(queue) + ", 'Attributes': {'RedrivePolicy': 'P'}}")
                          .replace('\'', '"')
                          .replace("P\"}", policy + "\"}"))));
      assertThat(set.status()).isEqualTo(200);
    }

    assertThat(sources("}")).hasSize(2);
    assertThat(sources(", 'MaxResults': 1}")).hasSize(1);
    assertThat(new String(form("ListDeadLetterSourceQueues", "", "dlq").body(), UTF_8))
        .contains("/000000000000/loans</QueueUrl>", "/000000000000/other</QueueUrl>");
    calls.ok("SetQueueAttributes", about("loans") + ", 'Attributes': {'RedrivePolicy': ''}}");
    assertThat(sources("}")).hasSize(1);
    assertThat(
            calls
                .reply("ListDeadLetterSourceQueues", about("nowhere") + "}")
                .output()
                .path("__type")
                .asText())
        .contains("QueueDoesNotExist");
  }

  @Test
  void a_long_poll_of_a_queue_that_is_deleted_is_told_so_without_a_trace() {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      // Not in the common pool: on a small machine it has one thread, which others need, too.
      CompletableFuture<Reply> poll = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(
              () ->
                  poll.complete(
                      calls.reply("ReceiveMessage", about("loans") + ", 'WaitTimeSeconds': 2}")));
      calls.ok("DeleteQueue", about("loans") + "}");
      await().atMost(Duration.ofMinutes(1)).until(poll::isDone);

      assertThat(poll.join().output().path("__type").asText()).contains("QueueDoesNotExist");
      assertThat(printed.toString(UTF_8)).doesNotContain("AskTimeout", "org.elasticmq");
    } finally {
      System.setErr(before);
    }
  }

  /** The engine's web server speaks plain text when a queue is silent for too long. */
  @Test
  void an_answer_of_the_engine_that_is_no_json_is_told_as_what_it_is() {
    Call call = Call.json("sqs", "ListQueues", Caller.ROOT, Json.object());
    for (String type : new String[] {"text/plain; charset=UTF-8", "text/html", ""}) {
      Reply reply =
          new Reply(503, Map.of("content-type", type), "Please try again".getBytes(UTF_8));

      assertThatThrownBy(() -> EngineErrors.translated(call, null, () -> reply))
          .hasMessageContaining("this machine is busy: try again")
          .extracting("code")
          .isEqualTo("ServiceUnavailable");
    }
  }

  private JsonNode sources(String more) {
    return calls.ok("ListDeadLetterSourceQueues", about("dlq") + more).path("queueUrls");
  }

  private void create(String queue) {
    calls.ok("CreateQueue", "{'QueueName': '" + queue + "'}");
  }

  private String receive() {
    return calls
        .ok("ReceiveMessage", about("loans") + "}")
        .at("/Messages/0/ReceiptHandle")
        .asText();
  }

  private static String batch(String old, String nonsense) {
    return about("loans")
        + ", 'Entries': [{'Id': 'old', 'ReceiptHandle': '"
        + old
        + "'}, {'Id': 'no', 'ReceiptHandle': '"
        + nonsense
        + "'}]}";
  }

  private static String about(String queue) {
    return "{'QueueUrl': 'http://127.0.0.1:4566/000000000000/" + queue + "'";
  }

  private Reply form(String action, String fields) {
    return form(action, fields, "loans");
  }

  private Reply form(String action, String fields, String queue) {
    String form = "Action=" + action + "&Version=2012-11-05&" + fields;
    return gateway.call(
        new Call(
            "sqs",
            action,
            Caller.ROOT,
            "POST",
            "/000000000000/" + queue,
            Map.of("content-type", "application/x-www-form-urlencoded"),
            form.getBytes(UTF_8)));
  }
}
