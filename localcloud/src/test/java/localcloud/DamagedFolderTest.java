package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import localcloud.disk.OpenWork;
import localcloud.engine.EngineException;
import localcloud.gateway.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data folder with every file that a cloud keeps, of which one is damaged in one of many ways. A
 * few of them are tried, which {@code -Dseed=N} chooses; {@code -Ddamaged=all} tries all.
 */
class DamagedFolderTest {
  private static final long SEED = Long.getLong("seed", 20_261_129L);
  private static final int SOME = 8;

  /** What is replaced as a whole, so that no crash of the process explains another content. */
  private static final List<String> WHOLE =
      List.of(
          "deployed.json",
          "streams.json",
          "dynamodb.streams.json",
          "mappings.json",
          "archives/rules.json",
          "parameters.json",
          "clock.json",
          "s3/",
          "cognito/",
          "sqs/attributes.json");

  private static final String ARCHIVE =
      "{'ArchiveName': 'All', 'EventSourceArn':"
          + " 'arn:aws:events:us-east-1:000000000000:event-bus/default'}";

  @TempDir private static Path whole;
  @TempDir private Path copies;

  private enum Damage {
    MISSING,
    EMPTY,
    HALF,
    GARBAGE,
    SWAPPED,
    FOREIGN
  }

  private record Case(String file, Damage damage) {}

  @BeforeAll
  static void fill() throws IOException {
    try (LocalCloud cloud = LocalCloud.start(options(whole))) {
      GatewayCalls calls = new GatewayCalls(cloud);
      calls.ok("ssm", "PutParameter", "{'Name': 'p', 'Type': 'String', 'Value': 'v'}");
      calls.ok(
          "sqs",
          "CreateQueue",
          "{'QueueName': 'loans', 'Attributes': {'MessageRetentionPeriod': '1000'}}");
      calls.ok("sqs", "SendMessage", "{'QueueUrl': 'http://x/0/loans', 'MessageBody': 'm'}");
      calls.ok(
          "dynamodb",
          "CreateTable",
          "{'TableName': 'books', 'BillingMode': 'PAY_PER_REQUEST', 'AttributeDefinitions':"
              + " [{'AttributeName': 'id', 'AttributeType': 'S'}], 'KeySchema': [{'AttributeName':"
              + " 'id', 'KeyType': 'HASH'}], 'StreamSpecification': {'StreamEnabled': true,"
              + " 'StreamViewType': 'KEYS_ONLY'}}");
      calls.ok("events", "CreateArchive", ARCHIVE);
      calls.ok("events", "PutRule", "{'Name': 'daily', 'ScheduleExpression': 'rate(1 day)'}");
      calls.ok("events", "DisableRule", "{'Name': 'daily'}");
      calls.ok(
          "events",
          "PutEvents",
          "{'Entries': [{'Source': 's', 'DetailType': 'd', 'Detail': '{}'}]}");
      calls.reply("cloudformation", "CreateStack", stack());
      signIn(calls);
      calls.s3("CreateBucket", "PUT", "/shelf", "");
      calls.s3("PutObject", "PUT", "/shelf/book", "content");
      cloud.clock().advance(Duration.ofMinutes(1));
    }
    Files.writeString(whole.resolve("streams.json"), "{\"m\": {\"s\": \"1\"}}");
    Files.writeString(whole.resolve("mappings.json"), "{\"m\": false}");
    work(
        "invocations.journal",
        "{'requestId': 'r', 'function': 'f', 'payload': '', 'accepted': 'NOW'}");
    work("archives/replays.journal", "{'ReplayName': 'r', 'EventSourceArn': 'archive/none'}");
    work(
        "archives/under-way.journal",
        "{'rule': 'r', 'target': 't', 'ingested': 'NOW', 'event': {'id': 'e'}}");
  }

  private static ObjectNode stack() {
    return Json.object()
        .put("StackName", "Library")
        .put(
            "TemplateBody",
            """
            {"Resources": {
              "Q": {"Type": "AWS::SQS::Queue"},
              "Pool": {"Type": "AWS::Cognito::UserPool"},
              "Client": {"Type": "AWS::Cognito::UserPoolClient", "Properties": {
                "UserPoolId": {"Ref": "Pool"},
                "ExplicitAuthFlows": ["ALLOW_ADMIN_USER_PASSWORD_AUTH"]}}}}\
            """);
  }

  /** Keeps a user and the keys of the pool. */
  private static void signIn(GatewayCalls calls) {
    String pool = "'UserPoolId': '" + pool(calls) + "', ";
    String client =
        calls
            .ok("cognito-idp", "ListUserPoolClients", "{" + pool + "'MaxResults': 1}")
            .at("/UserPoolClients/0/ClientId")
            .asText();
    String user = "'Username': 'ada', ";
    calls.ok(
        "cognito-idp",
        "AdminCreateUser",
        "{" + pool + user + "'TemporaryPassword': 'Temporary-1!'}");
    calls.ok(
        "cognito-idp",
        "AdminSetUserPassword",
        "{" + pool + user + "'Password': 'Correct-Horse-7', 'Permanent': true}");
    calls.ok(
        "cognito-idp",
        "AdminInitiateAuth",
        "{"
            + pool
            + "'ClientId': '"
            + client
            + "', 'AuthFlow': 'ADMIN_USER_PASSWORD_AUTH', 'AuthParameters': {'USERNAME': 'ada',"
            + " 'PASSWORD': 'Correct-Horse-7'}}");
  }

  private static String pool(GatewayCalls calls) {
    return calls
        .ok("cognito-idp", "ListUserPools", "{'MaxResults': 1}")
        .at("/UserPools/0/Id")
        .asText();
  }

  private static void work(String file, String work) {
    String text = work.replace("NOW", Instant.now().toString()).replace('\'', '"');
    new OpenWork(whole.resolve(file)).begin((ObjectNode) Json.read(text));
  }

  @Test
  void a_damaged_file_is_named_or_costs_nothing_but_itself() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file : files(whole)) {
      for (Damage damage : Damage.values()) {
        cases.add(new Case(file, damage));
      }
    }
    assertThat(files(whole)).hasSizeGreaterThan(15);
    Random random = new Random(SEED);
    Collections.shuffle(cases, random);
    boolean all = System.getProperty("damaged", "").equals("all");
    List<String> wrong = new ArrayList<>();
    for (Case one : cases.subList(0, all ? cases.size() : SOME)) {
      check(one, random).ifPresent(wrong::add);
    }
    assertThat(wrong).as("-Dseed=%d", SEED).isEmpty();
  }

  private Optional<String> check(Case one, Random random) throws IOException {
    Path folder = Files.createTempDirectory(copies, "data");
    for (String file : files(whole)) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(whole.resolve(file), folder.resolve(file));
    }
    Path damaged = folder.resolve(one.file());
    byte[] content = damage(damaged, one.damage(), random);
    boolean mustRefuse =
        one.damage() != Damage.MISSING && WHOLE.stream().anyMatch(one.file()::startsWith);
    try (LocalCloud cloud = LocalCloud.start(options(folder))) {
      Map<String, String> lost = new TreeMap<>(facts());
      lost.entrySet().removeAll(facts(cloud).entrySet());
      lost.keySet().removeIf(one.file()::startsWith);
      if (one.file().equals("sqs/queues.journal")) {
        lost.remove("sqs/attributes.json"); // of the same queue
      }
      if (one.file().startsWith("dynamodb.sqlite")) {
        lost.remove("dynamodb.streams.json"); // of the same table
      }
      return mustRefuse
          ? Optional.of(one + " was not noticed")
          : lost.isEmpty() ? Optional.empty() : Optional.of(one + " has cost " + lost);
    } catch (LocalCloudException | EngineException e) {
      boolean named = String.valueOf(e.getMessage()).contains(damaged.toString());
      boolean kept =
          Files.notExists(damaged)
              ? content.length == 0
              : Arrays.equals(Files.readAllBytes(damaged), content);
      return named && kept
          ? Optional.empty()
          : Optional.of(one + (named ? " was changed" : " was not named: " + e.getMessage()));
    } catch (RuntimeException e) {
      return Optional.of(one + " ended in " + e);
    }
  }

  private static byte[] damage(Path file, Damage how, Random random) throws IOException {
    byte[] before = Files.readAllBytes(file);
    byte[] after =
        switch (how) {
          case MISSING, EMPTY -> new byte[0];
          case HALF -> Arrays.copyOf(before, before.length / 2);
          case GARBAGE -> garbage(random, before.length + 1);
          case SWAPPED -> other(file, before, random);
          case FOREIGN -> "{\"x\": 1}\n".getBytes(StandardCharsets.UTF_8);
        };
    Files.write(file, after);
    if (how == Damage.MISSING) {
      Files.delete(file);
    }
    return after;
  }

  private static byte[] garbage(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** What another file has. */
  private static byte[] other(Path file, byte[] before, Random random) throws IOException {
    List<String> others = files(whole);
    Collections.shuffle(others, random);
    for (String other : others) {
      byte[] content = Files.readAllBytes(whole.resolve(other));
      if (!file.endsWith(other) && content.length != before.length) {
        return content;
      }
    }
    return garbage(random, 10);
  }

  /** Those of the journals and documents, by the names of what has them. */
  private static Map<String, String> facts() {
    return Map.of(
        "cognito/", "ada",
        "parameters.json", "v",
        "s3/", "content",
        "sqs/queues.journal", "1",
        "sqs/attributes.json", "1000",
        "dynamodb.sqlite", "books",
        "dynamodb.streams.json", "KEYS_ONLY",
        "archives/", "1",
        "deployed.json", "Library");
  }

  private static Map<String, String> facts(LocalCloud cloud) {
    GatewayCalls calls = new GatewayCalls(cloud);
    JsonNode queue =
        calls
            .reply(
                "sqs",
                "GetQueueAttributes",
                Json.read("{\"QueueUrl\": \"http://x/0/loans\", \"AttributeNames\": [\"All\"]}"))
            .output()
            .path("Attributes");
    calls.reply("events", "CreateArchive", Json.read(ARCHIVE.replace('\'', '"')));
    return new TreeMap<>(
        Map.of(
            "cognito/",
            calls
                .reply(
                    "cognito-idp",
                    "AdminGetUser",
                    Json.object().put("UserPoolId", pool(calls)).put("Username", "ada"))
                .output()
                .path("Username")
                .asText(),
            "parameters.json",
            calls
                .reply("ssm", "GetParameter", Json.object().put("Name", "p"))
                .output()
                .at("/Parameter/Value")
                .asText(),
            "s3/",
            new String(
                calls.s3("GetObject", "GET", "/shelf/book", "").body(), StandardCharsets.UTF_8),
            "sqs/queues.journal",
            queue.path("ApproximateNumberOfMessages").asText(),
            "sqs/attributes.json",
            queue.path("MessageRetentionPeriod").asText(),
            "dynamodb.sqlite",
            calls.ok("dynamodb", "ListTables", "{}").at("/TableNames/0").asText(),
            "dynamodb.streams.json",
            calls
                .reply("dynamodb", "DescribeTable", Json.object().put("TableName", "books"))
                .output()
                .at("/Table/StreamSpecification/StreamViewType")
                .asText(),
            "archives/",
            calls
                .reply("events", "DescribeArchive", Json.object().put("ArchiveName", "All"))
                .output()
                .path("EventCount")
                .asText(),
            "deployed.json",
            String.join(",", cloud.stacks())));
  }

  private static Options options(Path data) {
    return new Options(0, Optional.of(data), RepositoryRoot.find(), false);
  }

  /** Relative names, in order; without those of SQLite's own log and the lock. */
  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString())
              .filter(file -> !Set.of("lock", "version").contains(file))
              .filter(file -> !file.matches("dynamodb\\.sqlite-.*"))
              .sorted()
              .toList());
    }
  }
}
