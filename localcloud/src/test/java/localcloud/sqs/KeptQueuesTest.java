package localcloud.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import localcloud.disk.KeptFileException;
import localcloud.engine.Calls;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptQueuesTest {
  private static final String QUEUE = "{'QueueUrl': 'http://127.0.0.1:4566/000000000000/loans'";
  private static final String LOST = "{'QueueUrl': 'http://127.0.0.1:4566/000000000000/lost'";

  private static final String FILE = "queues.journal";

  @TempDir Path dir;
  @TempDir Path copy;

  private final MovableClock clock = new MovableClock();

  @Test
  void queues_and_messages_survive_a_restart() {
    try (Sqs before = Sqs.start(clock, 4566, dir)) {
      Calls calls = Calls.to(before.service());
      calls.ok("CreateQueue", "{'QueueName': 'loans', 'Attributes': {'VisibilityTimeout': '7'}}");
      calls.ok("SendMessage", QUEUE + ", 'MessageBody': 'kept'}");
    }
    try (Sqs after = Sqs.start(clock, 4566, dir)) {
      Calls calls = Calls.to(after.service());
      assertThat(after.ageOfOldestMessage("loans")).isPositive();
      assertThat(bodies(calls, QUEUE)).containsExactly("kept");
      assertThat(
              calls
                  .ok("GetQueueAttributes", QUEUE + ", 'AttributeNames': ['VisibilityTimeout']}")
                  .at("/Attributes/VisibilityTimeout")
                  .asText())
          .isEqualTo("7");
    }
  }

  /** What is in the files when the answer comes is what a killed process leaves. */
  @Test
  void an_answer_means_that_the_change_is_in_the_file() throws IOException {
    List<String> sent = new ArrayList<>();
    try (Sqs before = Sqs.start(clock, 4566, dir)) {
      Calls calls = Calls.to(before.service());
      calls.ok("CreateQueue", "{'QueueName': 'loans'}");
      for (int i = 0; i < 20; i++) {
        calls.ok("SendMessage", QUEUE + ", 'MessageBody': 'deleted'}");
      }
      calls.ok("PurgeQueue", QUEUE + "}");
      calls.ok("SendMessage", QUEUE + ", 'MessageBody': 'deleted'}");
      String handle =
          calls.ok("ReceiveMessage", QUEUE + "}").at("/Messages/0/ReceiptHandle").asText();
      calls.ok("DeleteMessage", QUEUE + ", 'ReceiptHandle': '" + handle + "'}");
      for (int i = 0; i < 9; i++) {
        calls.ok("SendMessage", QUEUE + ", 'MessageBody': 'm" + i + "'}");
        sent.add("m" + i);
      }
      copyFiles();
    }
    try (Sqs after = Sqs.start(clock, 4566, copy)) {
      assertThat(bodies(Calls.to(after.service()), QUEUE))
          .containsExactlyInAnyOrderElementsOf(sent);
      assertThat(copy.resolve(FILE)).content().contains("m8").doesNotContain("deleted");
    }
  }

  /** The engine removes it from one queue and adds it to the other, in no certain order. */
  @Test
  void a_message_that_moves_to_the_dead_letter_queue_is_always_in_one_of_them() throws IOException {
    try (Sqs before = Sqs.start(clock, 4566, dir)) {
      Calls calls = Calls.to(before.service());
      calls.ok("CreateQueue", "{'QueueName': 'lost'}");
      calls.ok(
          "CreateQueue",
          "{'QueueName': 'loans', 'Attributes': {'VisibilityTimeout': '0', 'RedrivePolicy':"
              + " '{\\\"maxReceiveCount\\\": 1, \\\"deadLetterTargetArn\\\":"
              + " \\\"arn:aws:sqs:us-east-1:000000000000:lost\\\"}'}}");
      calls.ok("SendMessage", QUEUE + ", 'MessageBody': 'poison'}");
      bodies(calls, QUEUE);
      bodies(calls, QUEUE);
      copyFiles();
      await().until(() -> bodies(calls, LOST).equals(List.of("poison")));
    }
    try (Sqs after = Sqs.start(clock, 4566, dir)) {
      assertThat(bodies(Calls.to(after.service()), QUEUE)).as("after a clean end").isEmpty();
    }
    try (Sqs after = Sqs.start(clock, 4566, copy)) {
      Calls calls = Calls.to(after.service());
      List<String> both = bodies(calls, QUEUE);
      both.addAll(bodies(calls, LOST));
      assertThat(both).as("after a kill").containsExactly("poison");
    }
  }

  /** A folder in place of the file stands for a full disk: nothing can be written there. */
  @Test
  void a_disk_that_refuses_refuses_the_call_and_works_again_when_there_is_room()
      throws IOException {
    Path file = dir.resolve(FILE);
    Path aside = dir.resolve("aside");
    try (Sqs before = Sqs.start(clock, 4566, dir)) {
      Calls calls = Calls.to(before.service());
      calls.ok("CreateQueue", "{'QueueName': 'loans'}");
      calls.ok("SendMessage", QUEUE + ", 'MessageBody': 'undeleted'}");
      String handle =
          calls.ok("ReceiveMessage", QUEUE + "}").at("/Messages/0/ReceiptHandle").asText();
      Files.move(file, aside);
      Files.createDirectory(file);

      Reply refused = calls.reply("SendMessage", QUEUE + ", 'MessageBody': 'refused'}");
      assertThat(refused.status()).isEqualTo(500);
      assertThat(refused.output().path("__type").asText()).isEqualTo("InternalFailure");
      assertThat(refused.output().path("message").asText())
          .contains("Make room")
          .doesNotContain("Exception");
      for (Reply other :
          List.of(
              calls.reply("CreateQueue", "{'QueueName': 'lost'}"),
              calls.reply("PurgeQueue", QUEUE + "}"),
              calls.reply("DeleteMessage", QUEUE + ", 'ReceiptHandle': '" + handle + "'}"))) {
        assertThat(other.status()).isEqualTo(500);
      }

      Files.delete(file);
      Files.move(aside, file);
      calls.ok("CreateQueue", "{'QueueName': 'lost'}");
      calls.ok("SendMessage", LOST + ", 'MessageBody': 'found'}");
      calls.ok("SendMessage", QUEUE + ", 'MessageBody': 'kept'}");
    }
    MovableClock later = new MovableClock();
    later.advance(Duration.ofMinutes(1));
    try (Sqs after = Sqs.start(later, 4566, dir)) {
      Calls calls = Calls.to(after.service());
      // What was refused had happened all the same: the file agrees with the engine again.
      assertThat(bodies(calls, QUEUE)).containsExactlyInAnyOrder("kept", "refused");
      assertThat(bodies(calls, LOST)).containsExactly("found");
    }
  }

  @Test
  void a_refusal_is_told_once_and_no_later_call_hears_of_it() throws IOException {
    Path file = dir.resolve(FILE);
    Path aside = dir.resolve("aside");
    try (Sqs sqs = Sqs.start(clock, 4566, dir)) {
      Calls calls = Calls.to(sqs.service());
      calls.ok("CreateQueue", "{'QueueName': 'loans'}");
      Files.move(file, aside);
      Files.createDirectory(file);
      Reply refused =
          calls.reply(
              "SendMessageBatch",
              QUEUE
                  + ", 'Entries': [{'Id': 'a', 'MessageBody': 'a'}, {'Id': 'b', 'MessageBody':"
                  + " 'b'}, {'Id': 'c', 'MessageBody': 'c'}]}");
      assertThat(refused.status()).isEqualTo(500);
      Files.delete(file);
      Files.move(aside, file);

      JsonNode messages =
          calls.ok("ReceiveMessage", QUEUE + ", 'MaxNumberOfMessages': 10}").path("Messages");
      assertThat(messages).hasSize(3);
      for (JsonNode message : messages) {
        String handle = message.path("ReceiptHandle").asText();
        calls.ok(
            "ChangeMessageVisibility",
            QUEUE + ", 'VisibilityTimeout': 9, 'ReceiptHandle': '" + handle + "'}");
        calls.ok("DeleteMessage", QUEUE + ", 'ReceiptHandle': '" + handle + "'}");
      }
    }
  }

  @Test
  void every_part_of_a_message_survives_and_its_file_stays_small() throws IOException {
    String attributes =
        ", 'MessageAttributes': {'n': {'DataType': 'Number', 'StringValue': '7'}, 'b': {'DataType':"
            + " 'Binary', 'BinaryValue': 'AAEC'}}}";
    JsonNode sent;
    try (Sqs before = Sqs.start(clock, 4566, dir)) {
      Calls calls = Calls.to(before.service());
      calls.ok("CreateQueue", "{'QueueName': 'loans', 'Attributes': {'VisibilityTimeout': '0'}}");
      calls.ok("SendMessage", QUEUE + ", 'MessageBody': 'Grüße\\n'" + attributes);
      for (int i = 0; i < 600; i++) {
        calls.ok("ReceiveMessage", QUEUE + "}");
      }
      sent = whole(calls);
      assertThat(Files.readAllLines(dir.resolve(FILE))).hasSizeLessThan(1_100);
    }
    try (Sqs after = Sqs.start(clock, 4566, dir)) {
      JsonNode received = whole(Calls.to(after.service()));
      for (String part : List.of("MessageId", "Body", "MessageAttributes", "MD5OfBody")) {
        assertThat(received.get(part)).as(part).isEqualTo(sent.get(part));
      }
      assertThat(received.at("/Attributes/ApproximateReceiveCount").asInt()).isEqualTo(602);
    }
  }

  private static JsonNode whole(Calls calls) {
    return calls
        .ok(
            "ReceiveMessage",
            QUEUE + ", 'AttributeNames': ['All'], 'MessageAttributeNames': ['All']}")
        .at("/Messages/0");
  }

  @Test
  void the_database_of_an_earlier_version_is_brought_over() throws IOException {
    try (Sqs before = Sqs.start(clock, 4566, copy)) {
      Calls calls = Calls.to(before.service());
      calls.ok("CreateQueue", "{'QueueName': 'loans', 'Attributes': {'VisibilityTimeout': '7'}}");
      calls.ok("SendMessage", QUEUE + ", 'MessageBody': 'kept'}");
    }
    OldDatabase.write(dir, KeptQueues.in(copy));

    try (Sqs after = Sqs.start(clock, 4566, dir)) {
      assertThat(bodies(Calls.to(after.service()), QUEUE)).containsExactly("kept");
    }
    assertThat(dir.resolve("sqs.mv.db")).content().startsWith("This folder belongs to a newer");
    assertThat(dir.resolve("sqs.mv.db.before")).exists();
  }

  /** A version that does not know the journal finds a note in place of its database. */
  @Test
  void an_earlier_version_cannot_use_the_folder_of_this_one() throws IOException {
    Sqs.start(clock, 4566, dir).close();
    createQueueIn(copy);

    assertThatThrownBy(() -> OldDatabase.write(dir, KeptQueues.in(copy)))
        .hasStackTraceContaining("sqs.mv.db");
    assertThat(dir.resolve("sqs.mv.db")).content().contains("Start it with that version");
  }

  @Test
  void a_folder_that_an_earlier_version_has_used_since_is_refused_with_the_way_out()
      throws IOException {
    createQueueIn(dir);
    Path database = dir.resolve("sqs.mv.db");
    Files.delete(database);
    createQueueIn(copy);
    OldDatabase.write(dir, KeptQueues.in(copy));
    Files.writeString(dir.resolve("sqs.mv.db.before"), "of the first time");
    byte[] before = Files.readAllBytes(database);

    assertThatThrownBy(() -> Sqs.start(clock, 4566, dir))
        .isInstanceOf(KeptFileException.class)
        .hasMessageContaining("" + dir.resolve(FILE))
        .hasMessageContaining("" + database)
        .hasMessageContaining("Move away the one that you do not need");
    assertThat(database).hasBinaryContent(before);
  }

  @Test
  void a_file_that_is_no_database_is_refused_before_there_is_a_journal() throws IOException {
    for (String text : List.of("", "torn", "This folder")) {
      Path database = Files.writeString(dir.resolve("sqs.mv.db"), text);

      assertThatThrownBy(() -> Sqs.start(clock, 4566, dir))
          .isInstanceOf(KeptFileException.class)
          .hasMessageContaining("" + database)
          .hasMessageContaining("move it away");
      assertThat(database).hasContent(text);
      assertThat(dir.resolve(FILE)).doesNotExist();
    }
  }

  private void createQueueIn(Path folder) {
    try (Sqs sqs = Sqs.start(clock, 4566, folder)) {
      Calls.to(sqs.service()).ok("CreateQueue", "{'QueueName': 'loans'}");
    }
  }

  private void copyFiles() throws IOException {
    Files.copy(dir.resolve(FILE), copy.resolve(FILE));
  }

  private static List<String> bodies(Calls calls, String queue) {
    List<String> bodies = new ArrayList<>();
    JsonNode answer =
        calls.ok("ReceiveMessage", queue + ", 'MaxNumberOfMessages': 10}").path("Messages");
    answer.forEach(message -> bodies.add(message.path("Body").asText()));
    return bodies;
  }
}
