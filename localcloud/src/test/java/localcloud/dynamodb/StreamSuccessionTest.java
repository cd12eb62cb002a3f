package localcloud.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import localcloud.engine.Calls;
import localcloud.engine.HttpEngine;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams that follow each other, in tables that do, and in processes that do. */
class StreamSuccessionTest {
  @TempDir private Path temp;
  @TempDir private Path kept;
  private final Gateway gateway = new Gateway();
  private final Calls tables = new Calls(gateway, "dynamodb");
  private final Calls streams = new Calls(gateway, "dynamodbstreams");
  private final StreamReading reading = new StreamReading(streams);
  private DynamoDb dynamodb;

  @BeforeEach
  void start() {
    dynamodb = DynamoDb.start(Calls.repositoryRoot(), kept.resolve("dynamodb.sqlite"), temp);
    dynamodb.services().forEach(gateway::open);
  }

  @AfterEach
  void close() {
    dynamodb.close();
  }

  @Test
  void a_stream_with_another_view_type_has_its_own_records() {
    String first = create("KEYS_ONLY");
    put("1", "7");
    enable(false, "");
    put("1", "8");
    String second = enable(true, ", 'StreamViewType': 'OLD_IMAGE'");
    put("1", "8");
    put("1", "9");

    assertThat(second).isNotEqualTo(first);
    assertThat(reading.all(first))
        .extracting(record -> record.at("/dynamodb/StreamViewType").asText())
        .containsExactly("KEYS_ONLY");
    assertThat(reading.description(first).path("StreamStatus").asText()).isEqualTo("DISABLED");
    assertThat(reading.page(reading.iterator(first)).has("NextShardIterator"))
        .as("a reader comes to its end")
        .isFalse();
    assertThat(reading.all(second))
        .extracting(record -> record.at("/dynamodb/OldImage/n/N").asText())
        .containsExactly("8");
    assertThat(reading.description(second).path("StreamStatus").asText()).isEqualTo("ENABLED");
  }

  /** As in API Reference, "UpdateTable", StreamSpecification. */
  @Test
  void a_stream_is_not_enabled_or_disabled_twice() {
    String stream = create("NEW_IMAGE");

    Reply again = update("{'StreamEnabled': true, 'StreamViewType': 'KEYS_ONLY'}");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.output().path("message").asText())
        .isEqualTo("Table already has an enabled stream: TableName: Books");
    assertThat(viewType(stream)).isEqualTo("NEW_IMAGE");

    enable(false, "");
    assertThat(update("{'StreamEnabled': false}").output().path("message").asText())
        .isEqualTo("Table already has a disabled stream: TableName: Books");
  }

  @Test
  void a_refused_change_changes_no_stream() {
    String stream = create("NEW_IMAGE");

    assertThat(tables.reply("CreateTable", StreamReading.table("Books", "KEYS_ONLY")).status())
        .isEqualTo(400);
    assertThat(tables.reply("CreateTable", StreamReading.table("B", "KEYS_ONLY")).status())
        .isEqualTo(400);
    put("1", "7");

    assertThat(viewType(stream)).isEqualTo("NEW_IMAGE");
    assertThat(reading.all(stream)).hasSize(1);
  }

  @Test
  void a_table_made_again_has_a_stream_of_its_own() {
    String first = create("KEYS_ONLY");
    put("1", "7");
    String reader = reading.iterator(first);
    tables.ok("DeleteTable", "{'TableName': 'Books'}");
    String second = create("NEW_IMAGE");

    assertThat(reading.all(second)).isEmpty();
    put("1", "7");
    assertThat(reading.all(second))
        .extracting(record -> record.at("/dynamodb/NewImage/n/N").asText())
        .containsExactly("7");
    assertThat(refusal("DescribeStream", "{'StreamArn': '" + first + "'}"))
        .isEqualTo("ResourceNotFoundException");
    assertThat(refusal("GetRecords", "{'ShardIterator': '" + reader + "'}"))
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void a_stream_that_never_was_is_not_found() {
    String stream = create("NEW_IMAGE");

    assertThat(refusal("DescribeStream", "{'StreamArn': '" + stream + "0'}"))
        .isEqualTo("ResourceNotFoundException");
    assertThat(refusal("GetRecords", "{'ShardIterator': 'made-up'}"))
        .endsWith("ValidationException");
  }

  @Test
  void the_next_process_shows_the_same() {
    String first = create("KEYS_ONLY");
    put("1", "7");
    enable(false, "");
    String second = enable(true, ", 'StreamViewType': 'NEW_IMAGE'");
    put("1", "8");
    List<JsonNode> before = reading.all(second);

    restart();
    put("1", "8");

    assertThat(reading.all(second)).isEqualTo(before).hasSize(1);
    assertThat(viewType(first)).isEqualTo("KEYS_ONLY");
    assertThat(viewType(second)).isEqualTo("NEW_IMAGE");
  }

  @Test
  void a_stream_made_by_an_earlier_version_goes_on() throws IOException {
    dynamodb.close();
    String old = createdByAnEarlierVersion();
    restart();
    put("1", "7");
    put("1", "7");

    assertThat(viewType(old)).isEqualTo("NEW_IMAGE");
    assertThat(reading.all(old)).as("the engine has no old image to compare with").hasSize(2);

    enable(false, "");
    String next = enable(true, ", 'StreamViewType': 'NEW_IMAGE'");
    put("1", "7");
    put("1", "8");
    assertThat(reading.all(next)).hasSize(1);
    assertThat(reading.all(old)).hasSize(2);
    assertThat(Files.list(kept)).anyMatch(file -> file.endsWith("dynamodb.streams.json"));
  }

  /** Somebody puts back a copy of the tables, or loses the other file. */
  @Test
  void tables_without_their_file_still_have_their_streams() throws IOException {
    String stream = create("NEW_IMAGE");
    put("1", "7");
    dynamodb.close();
    Files.delete(kept.resolve("dynamodb.streams.json"));
    restart();

    assertThat(reading.all(stream)).hasSize(1);
  }

  private String createdByAnEarlierVersion() {
    try (Dynoxide engine =
        Dynoxide.start(
            DynoxideBinary.find(Calls.repositoryRoot()), kept.resolve("dynamodb.sqlite"), temp)) {
      EngineApi api = new EngineApi("DynamoDB_20120810", new HttpEngine(engine.address()));
      ObjectNode table = (ObjectNode) Calls.json(StreamReading.table("Books", "NEW_IMAGE"));
      return api.call("CreateTable", Json.bytes(table))
          .output()
          .at("/TableDescription/LatestStreamArn")
          .asText();
    }
  }

  private void restart() {
    dynamodb.close();
    dynamodb = DynamoDb.start(Calls.repositoryRoot(), kept.resolve("dynamodb.sqlite"), temp);
    dynamodb.services().forEach(gateway::open);
  }

  private String create(String view) {
    return tables
        .ok("CreateTable", StreamReading.table("Books", view))
        .at("/TableDescription/LatestStreamArn")
        .asText();
  }

  private String enable(boolean on, String view) {
    Reply reply = update("{'StreamEnabled': " + on + view + "}");
    assertThat(reply.status()).isEqualTo(200);
    return reply.output().at("/TableDescription/LatestStreamArn").asText();
  }

  private Reply update(String stream) {
    return tables.reply(
        "UpdateTable", "{'TableName': 'Books', 'StreamSpecification': " + stream + "}");
  }

  private String viewType(String stream) {
    return reading.description(stream).path("StreamViewType").asText();
  }

  private String refusal(String operation, String input) {
    Reply reply = streams.reply(operation, input);
    assertThat(reply.status()).isEqualTo(400);
    return reply.output().path("__type").asText();
  }

  private void put(String key, String number) {
    tables.ok(
        "PutItem",
        "{'TableName': 'Books', 'Item': {'id': {'S': '"
            + key
            + "'}, 'n': {'N': '"
            + number
            + "'}}}");
  }
}
