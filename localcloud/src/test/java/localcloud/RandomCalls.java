package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** Random calls that change something, and a model of what must be there after them. */
final class RandomCalls {
  /** Few, so that calls meet; some differ only in case, or are no names of files. */
  static final List<String> NAMES = List.of("a", "A", "con", "x.y", "a-b_c");

  private final Random random;

  /** What must be there, by the service and a name. */
  final Map<String, String> model = new TreeMap<>();

  final List<String> history = new ArrayList<>();
  private int next;
  private final List<BiConsumer<GatewayCalls, String>> operations =
      List.of(
          this::putParameter,
          this::putObject,
          this::deleteObject,
          this::uploadParts,
          this::createQueue,
          this::setQueue,
          this::deleteQueue,
          this::send,
          this::receiveAndDelete,
          this::purge,
          this::putItem,
          this::deleteItem,
          this::advance);

  RandomCalls(Random random) {
    this.random = random;
  }

  static void prepare(GatewayCalls calls) {
    calls.s3("CreateBucket", "PUT", "/shelf", "");
    calls.ok(
        "dynamodb",
        "CreateTable",
        "{'TableName': 'books', 'BillingMode': 'PAY_PER_REQUEST', 'AttributeDefinitions':"
            + " [{'AttributeName': 'id', 'AttributeType': 'S'}], 'KeySchema': [{'AttributeName':"
            + " 'id', 'KeyType': 'HASH'}]}");
  }

  void make(GatewayCalls calls) {
    operations
        .get(random.nextInt(operations.size()))
        .accept(calls, NAMES.get(random.nextInt(NAMES.size())));
  }

  private void putParameter(GatewayCalls calls, String name) {
    String value = value();
    ObjectNode input = Json.object().put("Name", name).put("Type", "String").put("Value", value);
    if (succeeds(
        "PutParameter", name, calls.reply("ssm", "PutParameter", input.put("Overwrite", true)))) {
      String before = model.getOrDefault("ssm " + name, "0 ");
      int version = Integer.parseInt(before.substring(0, before.indexOf(' '))) + 1;
      model.put("ssm " + name, version + " " + value);
    }
  }

  private void putObject(GatewayCalls calls, String name) {
    String value = value();
    if (succeeds("PutObject", name, calls.s3("PutObject", "PUT", "/shelf/" + name, value))) {
      model.put("s3 " + name, value);
    }
  }

  private void deleteObject(GatewayCalls calls, String name) {
    if (succeeds("DeleteObject", name, calls.s3("DeleteObject", "DELETE", "/shelf/" + name, ""))) {
      model.remove("s3 " + name);
    }
  }

  private void uploadParts(GatewayCalls calls, String name) {
    String begun =
        FoundInCloud.text(
            calls.s3("CreateMultipartUpload", "POST", "/shelf/" + name + "?uploads", ""));
    String query = "?uploadId=" + begun.replaceFirst("(?s).*<UploadId>(.+)</UploadId>.*", "$1");
    String value = value();
    Reply part = calls.s3("UploadPart", "PUT", "/shelf/" + name + query + "&partNumber=1", value);
    if (random.nextBoolean()) {
      String parts =
          "<Parts><Part><PartNumber>1</PartNumber><ETag>"
              + part.headers().get("etag")
              + "</ETag></Part></Parts>";
      Reply done = calls.s3("CompleteMultipartUpload", "POST", "/shelf/" + name + query, parts);
      if (succeeds("CompleteMultipartUpload", name, done)) {
        model.put("s3 " + name, value);
      }
    }
  }

  private void createQueue(GatewayCalls calls, String name) {
    String queue = FoundInCloud.queue(name);
    if (model.containsKey("sqs " + queue)) {
      return;
    }
    int seconds = 1_000 + random.nextInt(1_000);
    ObjectNode input = Json.object().put("QueueName", queue);
    input
        .putObject("Attributes")
        .put("VisibilityTimeout", "30")
        .put("MessageRetentionPeriod", "" + (seconds + 100_000));
    if (succeeds("CreateQueue", queue, calls.reply("sqs", "CreateQueue", input))) {
      model.put("sqs " + queue, "30 " + (seconds + 100_000));
    }
  }

  private void setQueue(GatewayCalls calls, String name) {
    String visible = "" + (30 + random.nextInt(30));
    String retained = "" + (100_000 + random.nextInt(1_000));
    ObjectNode input = FoundInCloud.about(name);
    input
        .putObject("Attributes")
        .put("VisibilityTimeout", visible)
        .put("MessageRetentionPeriod", retained);
    if (succeeds("SetQueueAttributes", name, calls.reply("sqs", "SetQueueAttributes", input))) {
      model.put("sqs " + FoundInCloud.queue(name), visible + " " + retained);
    }
  }

  private void deleteQueue(GatewayCalls calls, String name) {
    if (random.nextInt(4) == 0
        && succeeds(
            "DeleteQueue", name, calls.reply("sqs", "DeleteQueue", FoundInCloud.about(name)))) {
      model.remove("sqs " + FoundInCloud.queue(name));
      model.keySet().removeIf(key -> key.startsWith("message " + FoundInCloud.queue(name) + " "));
    }
  }

  private void send(GatewayCalls calls, String name) {
    String value = value();
    Reply sent =
        calls.reply("sqs", "SendMessage", FoundInCloud.about(name).put("MessageBody", value));
    if (succeeds("SendMessage", name, sent)) {
      model.put("message " + FoundInCloud.queue(name) + " " + value, "");
    }
  }

  private void receiveAndDelete(GatewayCalls calls, String name) {
    Reply received = calls.reply("sqs", "ReceiveMessage", FoundInCloud.about(name));
    for (JsonNode message : received.output().path("Messages")) {
      String handle = message.path("ReceiptHandle").asText();
      Reply deleted =
          calls.reply(
              "sqs", "DeleteMessage", FoundInCloud.about(name).put("ReceiptHandle", handle));
      if (succeeds("DeleteMessage", name, deleted)) {
        model.remove("message " + FoundInCloud.queue(name) + " " + message.path("Body").asText());
      }
    }
  }

  private void purge(GatewayCalls calls, String name) {
    if (random.nextInt(4) == 0
        && succeeds(
            "PurgeQueue", name, calls.reply("sqs", "PurgeQueue", FoundInCloud.about(name)))) {
      model.keySet().removeIf(key -> key.startsWith("message " + FoundInCloud.queue(name) + " "));
    }
  }

  private void putItem(GatewayCalls calls, String name) {
    String value = value();
    ObjectNode input = Json.object().put("TableName", "books");
    input.set(
        "Item",
        Json.read("{\"id\": {\"S\": \"" + name + "\"}, \"v\": {\"S\": \"" + value + "\"}}"));
    if (succeeds("PutItem", name, calls.reply("dynamodb", "PutItem", input))) {
      model.put("dynamodb " + name, value);
    }
  }

  private void deleteItem(GatewayCalls calls, String name) {
    ObjectNode input = Json.object().put("TableName", "books");
    input.set("Key", Json.read("{\"id\": {\"S\": \"" + name + "\"}}"));
    if (succeeds("DeleteItem", name, calls.reply("dynamodb", "DeleteItem", input))) {
      model.remove("dynamodb " + name);
    }
  }

  /** So that received messages come back. */
  private void advance(GatewayCalls calls, String name) {
    calls.cloud().clock().advance(Duration.ofSeconds(61));
    history.add("the clock is moved");
  }

  private boolean succeeds(String operation, String name, Reply reply) {
    history.add(String.format(Locale.ROOT, "%s %s: %d", operation, name, reply.status()));
    assertThat(reply.status()).as(() -> String.join("\n", history)).isLessThan(500);
    return reply.succeeded();
  }

  private String value() {
    return "v" + next++;
  }
}
