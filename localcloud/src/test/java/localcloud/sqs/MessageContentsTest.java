package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "Amazon SQS message metadata", Amazon SQS Developer Guide, in both protocols and in batches. */
class MessageContentsTest {
  private static final String QUEUE = "http://127.0.0.1:4566/000000000000/loans";
  private static final Sqs SQS = Sqs.start(new MovableClock(), 4566, null);
  private static final Gateway GATEWAY = new Gateway();

  @BeforeAll
  static void open() {
    GATEWAY.open(SQS.service());
    GATEWAY.call(
        Call.json("sqs", "CreateQueue", Caller.ROOT, Json.object().put("QueueName", "loans")));
  }

  @AfterAll
  static void close() {
    SQS.close();
  }

  @Test
  void an_attribute_that_sqs_does_not_take_is_refused_and_any_other_is_not() {
    List<String> wrong = new ArrayList<>();
    List<SentAttribute> bad = new ArrayList<>();
    String names = "AWS.a|aws.a|Amazon.b|AMAZON.b|.a|a.|a..b|a b|ä||" + "a".repeat(257);
    for (String name : names.split("\\|")) {
      bad.add(new SentAttribute(name, "String", "x"));
    }
    for (String type :
        List.of("Text", "string", "StringX", "Number.", "", "String." + "a".repeat(250))) {
      bad.add(new SentAttribute("a", type, "1"));
    }
    for (String number : List.of("x", "1x", "0x10", "NaN", "1e127", "-1e129", "1".repeat(39))) {
      bad.add(new SentAttribute("a", "Number", number));
    }
    Stream.of("String", "Number", "Binary", "String.own")
        .forEach(type -> bad.add(new SentAttribute("a", type, "")));
    bad.add(new SentAttribute("a", "String", "a\u0001b"));
    List<SentAttribute> good =
        List.of(
            new SentAttribute("AWSome", "String", "x"),
            new SentAttribute("amazon", "String", "x"),
            new SentAttribute("a.b-c_9", "String.own label", "\t\n\ud83d\ude00"),
            new SentAttribute("a".repeat(256), "Number.int", "-1.5e10"),
            new SentAttribute("n", "Number", "1".repeat(38)),
            new SentAttribute("b", "Binary.gif", "AAAA"));

    bad.forEach(one -> check(List.of(one), false, wrong));
    good.forEach(one -> check(List.of(one), true, wrong));
    check(many(10), true, wrong);
    check(many(11), false, wrong);

    assertThat(wrong).isEmpty();
  }

  @Test
  void a_form_that_names_an_attribute_twice_is_refused() {
    SentAttribute one = new SentAttribute("a", "String", "x");

    assertThat(send(form("", List.of(one, one)))).contains("InvalidParameterValue");
  }

  @Test
  void a_character_that_xml_does_not_have_is_refused_in_a_body() {
    for (String character : List.of("\u0000", "\u0001", "\u000b", "\u001f", "\ufffe", "\uffff")) {
      JsonNode body = Json.object().put("QueueUrl", QUEUE).put("MessageBody", "a" + character);
      assertThat(send(Call.json("sqs", "SendMessage", Caller.ROOT, body)))
          .as(Integer.toHexString(character.charAt(0)))
          .contains("InvalidMessageContents");
    }
  }

  /** The whole batch may be larger than the queue takes for one message. */
  @Test
  void an_entry_of_a_batch_fails_alone() {
    ObjectNode batch = Json.object().put("QueueUrl", QUEUE);
    batch
        .putArray("Entries")
        .add(Json.object().put("Id", "good").put("MessageBody", "x"))
        .add(Json.object().put("Id", "odd").put("MessageBody", "\u0001"));

    JsonNode answer =
        GATEWAY.call(Call.json("sqs", "SendMessageBatch", Caller.ROOT, batch)).output();

    assertThat(answer.path("Successful").findValuesAsText("Id")).containsExactly("good");
    assertThat(answer.path("Failed").findValuesAsText("Id")).containsExactly("odd");
    assertThat(answer.at("/Failed/0/Code").asText()).isEqualTo("InvalidMessageContents");
  }

  private static List<SentAttribute> many(int number) {
    return Stream.iterate(0, n -> n + 1)
        .limit(number)
        .map(n -> new SentAttribute("a" + n, "String", "x"))
        .toList();
  }

  private static void check(List<SentAttribute> attributes, boolean good, List<String> wrong) {
    ObjectNode map = Json.object();
    attributes.forEach(one -> map.set(one.name(), one.json()));
    ObjectNode message = Json.object().put("MessageBody", "x").set("MessageAttributes", map);
    ObjectNode batch = Json.object().put("QueueUrl", QUEUE);
    batch.putArray("Entries").add(message.deepCopy().put("Id", "one"));
    Map<String, Call> calls =
        Map.of(
            "call", Call.json("sqs", "SendMessage", Caller.ROOT, message.put("QueueUrl", QUEUE)),
            "batch", Call.json("sqs", "SendMessageBatch", Caller.ROOT, batch),
            "form", form("", attributes),
            "form of a batch", form("SendMessageBatchRequestEntry.1.", attributes));
    calls.forEach(
        (how, call) -> {
          String answer = send(call);
          if (answer.contains("InvalidParameterValue") == good
              && answer.contains("InvalidMessageContents") == good) {
            wrong.add(how + " " + attributes + ": " + answer);
          }
        });
  }

  private static Call form(String prefix, List<SentAttribute> attributes) {
    StringBuilder form = new StringBuilder("Action=SendMessage");
    form.append(prefix.isEmpty() ? "" : "Batch").append(SentAttribute.field("QueueUrl", QUEUE));
    form.append(SentAttribute.field(prefix + "MessageBody", "x"));
    form.append(prefix.isEmpty() ? "" : SentAttribute.field(prefix + "Id", "one"));
    for (int i = 0; i < attributes.size(); i++) {
      form.append(attributes.get(i).form(prefix + "MessageAttribute." + (i + 1)));
    }
    String operation = prefix.isEmpty() ? "SendMessage" : "SendMessageBatch";
    return new Call(
        "sqs",
        operation,
        Caller.ROOT,
        "POST",
        "/000000000000/loans",
        Map.of("content-type", "application/x-www-form-urlencoded"),
        form.append("&Version=2012-11-05").toString().getBytes(UTF_8));
  }

  private static String send(Call call) {
    try {
      Reply reply = GATEWAY.call(call);
      return new String(reply.body(), UTF_8);
    } catch (AwsException e) {
      return e.code() + " " + e.getMessage();
    }
  }
}
