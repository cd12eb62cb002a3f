package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random calls to the services that keep what they acknowledge. Now and then the cloud is killed:
 * the next one starts with a copy of its files, taken while it runs, and has to have all that was
 * answered with success, and nothing else. {@code -Dseed=N} chooses other calls.
 */
class KeptCallsTest {
  private static final long SEED = Long.getLong("seed", 20_261_129L);
  private static final int LIVES = Integer.getInteger("lives", 4);
  private static final int CALLS = 120;

  /** Few, so that calls meet; some differ only in case, or are no names of files. */
  private static final List<String> NAMES = List.of("a", "A", "con", "x.y", "a-b_c");

  private final Random random = new Random(SEED);

  /** What must be there, by the service and a name. */
  private final Map<String, String> model = new TreeMap<>();

  private final List<String> history = new ArrayList<>();
  private int next;

  @TempDir private Path folders;

  @Test
  void the_next_cloud_has_exactly_what_was_acknowledged() throws IOException {
    List<BiConsumer<GatewayCalls, String>> operations =
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
    Path folder = folders.resolve("life-0");
    LocalCloud cloud = start(folder);
    prepare(new GatewayCalls(cloud));
    for (int life = 1; life <= LIVES; life++) {
      GatewayCalls calls = new GatewayCalls(cloud);
      for (int i = 0; i < CALLS; i++) {
        operations
            .get(random.nextInt(operations.size()))
            .accept(calls, NAMES.get(random.nextInt(NAMES.size())));
      }
      Path killed = folders.resolve("life-" + life);
      copy(folder, killed);
      cloud.close();
      cloud = start(killed);
      folder = killed;
      history.add("-- killed");
      assertThat(found(new GatewayCalls(cloud)))
          .as(() -> "-Dseed=" + SEED + " after\n" + String.join("\n", history))
          .isEqualTo(model);
    }
    cloud.close();
  }

  private static LocalCloud start(Path data) {
    return LocalCloud.start(new Options(0, Optional.of(data), RepositoryRoot.find(), false));
  }

  private void prepare(GatewayCalls calls) {
    calls.s3("CreateBucket", "PUT", "/shelf", "");
    calls.ok(
        "dynamodb",
        "CreateTable",
        "{'TableName': 'books', 'BillingMode': 'PAY_PER_REQUEST', 'AttributeDefinitions':"
            + " [{'AttributeName': 'id', 'AttributeType': 'S'}], 'KeySchema': [{'AttributeName':"
            + " 'id', 'KeyType': 'HASH'}]}");
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
        text(calls.s3("CreateMultipartUpload", "POST", "/shelf/" + name + "?uploads", ""));
    String query = "?uploadId=" + begun.replaceFirst("(?s).*<UploadId>(.+)</UploadId>.*", "$1");
    String value = value();
    calls.s3("UploadPart", "PUT", "/shelf/" + name + query + "&partNumber=1", value);
    if (random.nextBoolean()) {
      Reply done = calls.s3("CompleteMultipartUpload", "POST", "/shelf/" + name + query, "");
      if (succeeds("CompleteMultipartUpload", name, done)) {
        model.put("s3 " + name, value);
      }
    }
  }

  private void createQueue(GatewayCalls calls, String name) {
    String queue = queue(name);
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
    ObjectNode input = about(name);
    input
        .putObject("Attributes")
        .put("VisibilityTimeout", visible)
        .put("MessageRetentionPeriod", retained);
    if (succeeds("SetQueueAttributes", name, calls.reply("sqs", "SetQueueAttributes", input))) {
      model.put("sqs " + queue(name), visible + " " + retained);
    }
  }

  private void deleteQueue(GatewayCalls calls, String name) {
    if (random.nextInt(4) == 0
        && succeeds("DeleteQueue", name, calls.reply("sqs", "DeleteQueue", about(name)))) {
      model.remove("sqs " + queue(name));
      model.keySet().removeIf(key -> key.startsWith("message " + queue(name) + " "));
    }
  }

  private void send(GatewayCalls calls, String name) {
    String value = value();
    Reply sent = calls.reply("sqs", "SendMessage", about(name).put("MessageBody", value));
    if (succeeds("SendMessage", name, sent)) {
      model.put("message " + queue(name) + " " + value, "");
    }
  }

  private void receiveAndDelete(GatewayCalls calls, String name) {
    Reply received = calls.reply("sqs", "ReceiveMessage", about(name));
    for (JsonNode message : received.output().path("Messages")) {
      String handle = message.path("ReceiptHandle").asText();
      Reply deleted = calls.reply("sqs", "DeleteMessage", about(name).put("ReceiptHandle", handle));
      if (succeeds("DeleteMessage", name, deleted)) {
        model.remove("message " + queue(name) + " " + message.path("Body").asText());
      }
    }
  }

  private void purge(GatewayCalls calls, String name) {
    if (random.nextInt(4) == 0
        && succeeds("PurgeQueue", name, calls.reply("sqs", "PurgeQueue", about(name)))) {
      model.keySet().removeIf(key -> key.startsWith("message " + queue(name) + " "));
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

  private Map<String, String> found(GatewayCalls calls) {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode one : calls.ok("ssm", "DescribeParameters", "{}").path("Parameters")) {
      String name = one.path("Name").asText();
      JsonNode value = calls.reply("ssm", "GetParameter", Json.object().put("Name", name)).output();
      found.put(
          "ssm " + name,
          one.path("Version").asText() + " " + value.at("/Parameter/Value").asText());
    }
    for (String name : NAMES) {
      Reply object = calls.s3("GetObject", "GET", "/shelf/" + name, "");
      if (object.succeeded()) {
        found.put("s3 " + name, text(object));
      }
      Reply queue =
          calls.reply(
              "sqs",
              "GetQueueAttributes",
              about(name).set("AttributeNames", Json.array().add("All")));
      if (queue.succeeded()) {
        JsonNode all = queue.output().path("Attributes");
        found.put(
            "sqs " + queue(name),
            all.path("VisibilityTimeout").asText()
                + " "
                + all.path("MessageRetentionPeriod").asText());
        calls.cloud().clock().advance(Duration.ofMinutes(2));
        receiveAll(calls, name, found);
      }
    }
    for (JsonNode item : calls.ok("dynamodb", "Scan", "{'TableName': 'books'}").path("Items")) {
      found.put("dynamodb " + item.at("/id/S").asText(), item.at("/v/S").asText());
    }
    return found;
  }

  private static void receiveAll(GatewayCalls calls, String name, Map<String, String> found) {
    JsonNode messages;
    do {
      messages =
          calls
              .reply("sqs", "ReceiveMessage", about(name).put("MaxNumberOfMessages", 10))
              .output()
              .path("Messages");
      messages.forEach(
          message -> found.put("message " + queue(name) + " " + message.path("Body").asText(), ""));
    } while (!messages.isEmpty());
  }

  private boolean succeeds(String operation, String name, Reply reply) {
    history.add(String.format(Locale.ROOT, "%s %s: %d", operation, name, reply.status()));
    assertThat(reply.status()).as(() -> String.join("\n", history)).isLessThan(500);
    return reply.succeeded();
  }

  private String value() {
    return "v" + next++;
  }

  /** Names of queues have no dots. */
  private static String queue(String name) {
    return "q" + name.replace('.', '-');
  }

  private static ObjectNode about(String name) {
    return Json.object().put("QueueUrl", "http://127.0.0.1/000000000000/" + queue(name));
  }

  private static String text(Reply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
