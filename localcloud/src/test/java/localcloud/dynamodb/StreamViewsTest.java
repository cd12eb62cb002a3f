package localcloud.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import localcloud.engine.Calls;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a stream shows of an item, a write leaves a record if it changes the item, and only then
 * (Developer Guide, "Change data capture for DynamoDB Streams"; API Reference,
 * "StreamSpecification").
 */
class StreamViewsTest {
  private static final String ITEM =
      "{'id': {'S': '1'}, 'n': {'N': '7'}, 'tags': {'SS': ['a', 'b']}}";
  private static final String OTHER =
      "{'id': {'S': '1'}, 'n': {'N': '8'}, 'tags': {'SS': ['a', 'b']}}";
  private static final String SECOND = "{'id': {'S': '2'}}";

  /** What it does | call | input | the record's event | the new item. ITEM is there before. */
  private static final String WRITES =
      """
      puts what is there | PutItem | {T, 'Item': ITEM} | |
      puts the same in other words | PutItem | {T, 'Item': {'id': {'S': '1'}, 'n': {'N': '7.0'}, 'tags': {'SS': ['b', 'a']}}} | |
      puts something else | PutItem | {T, 'Item': OTHER} | MODIFY | OTHER
      puts another item | PutItem | {T, 'Item': SECOND} | INSERT | SECOND
      sets the same | UpdateItem | {T, 'Key': ONE, 'UpdateExpression': 'SET n = :n', V: {':n': {'N': '7'}}} | |
      sets something else | UpdateItem | {T, 'Key': ONE, 'UpdateExpression': 'SET n = :n', V: {':n': {'N': '8'}}} | MODIFY | OTHER
      adds nothing | UpdateItem | {T, 'Key': ONE, 'UpdateExpression': 'ADD n :n', V: {':n': {'N': '0'}}} | |
      adds one | UpdateItem | {T, 'Key': ONE, 'UpdateExpression': 'ADD n :n', V: {':n': {'N': '1'}}} | MODIFY | OTHER
      adds what the set has | UpdateItem | {T, 'Key': ONE, 'UpdateExpression': 'ADD tags :t', V: {':t': {'SS': ['a']}}} | |
      removes what is not there | UpdateItem | {T, 'Key': ONE, 'UpdateExpression': 'REMOVE absent'} | |
      removes what is there | UpdateItem | {T, 'Key': ONE, 'UpdateExpression': 'REMOVE n, tags'} | MODIFY | ONE
      updates nothing | UpdateItem | {T, 'Key': ONE} | |
      updates nothing of no item | UpdateItem | {T, 'Key': SECOND} | INSERT | SECOND
      deletes what is not there | DeleteItem | {T, 'Key': SECOND} | |
      deletes what is there | DeleteItem | {T, 'Key': ONE} | REMOVE |
      puts what is there, in a transaction | TransactWriteItems | {'TransactItems': [{'Put': {T, 'Item': ITEM}}]} | |
      puts something else, in a transaction | TransactWriteItems | {'TransactItems': [{'Put': {T, 'Item': OTHER}}]} | MODIFY | OTHER
      changes one of two, in a transaction | TransactWriteItems | {'TransactItems': [{'Put': {T, 'Item': ITEM}}, {'Put': {T, 'Item': SECOND}}]} | INSERT | SECOND
      sets the same, in a transaction | TransactWriteItems | {'TransactItems': [{'Update': {T, 'Key': ONE, 'UpdateExpression': 'SET n = :n', V: {':n': {'N': '7'}}}}]} | |
      sets something else, in a transaction | TransactWriteItems | {'TransactItems': [{'Update': {T, 'Key': ONE, 'UpdateExpression': 'SET n = :n', V: {':n': {'N': '8'}}}}]} | MODIFY | OTHER
      deletes what is not there, in a transaction | TransactWriteItems | {'TransactItems': [{'Delete': {T, 'Key': SECOND}}]} | |
      deletes what is there, in a transaction | TransactWriteItems | {'TransactItems': [{'Delete': {T, 'Key': ONE}}]} | REMOVE |
      only checks, in a transaction | TransactWriteItems | {'TransactItems': [{'ConditionCheck': {T, 'Key': ONE, 'ConditionExpression': 'attribute_exists(id)'}}]} | |
      puts what is there, in a batch | BatchWriteItem | {'RequestItems': {NAME: [{'PutRequest': {'Item': ITEM}}]}} | |
      puts something else, in a batch | BatchWriteItem | {'RequestItems': {NAME: [{'PutRequest': {'Item': OTHER}}]}} | MODIFY | OTHER
      changes one of two, in a batch | BatchWriteItem | {'RequestItems': {NAME: [{'PutRequest': {'Item': ITEM}}, {'PutRequest': {'Item': SECOND}}]}} | INSERT | SECOND
      deletes what is not there, in a batch | BatchWriteItem | {'RequestItems': {NAME: [{'DeleteRequest': {'Key': SECOND}}]}} | |
      deletes what is there, in a batch | BatchWriteItem | {'RequestItems': {NAME: [{'DeleteRequest': {'Key': ONE}}]}} | REMOVE |
      sets the same, in PartiQL | ExecuteStatement | {'Statement': 'UPDATE NAME SET n = 7 WHERE id = ?', 'Parameters': [{'S': '1'}]} | |
      sets something else, in PartiQL | ExecuteStatement | {'Statement': 'UPDATE NAME SET n = 8 WHERE id = ?', 'Parameters': [{'S': '1'}]} | MODIFY | OTHER
      """;

  @TempDir private static Path temp;
  private static final Gateway GATEWAY = new Gateway();
  private static DynamoDb dynamodb;
  private static int number;

  private final Calls tables = new Calls(GATEWAY, "dynamodb");
  private final Calls streams = new Calls(GATEWAY, "dynamodbstreams");

  @BeforeAll
  static void start() {
    dynamodb = DynamoDb.start(Calls.repositoryRoot(), null, temp);
    dynamodb.services().forEach(GATEWAY::open);
  }

  @AfterAll
  static void close() {
    dynamodb.close();
  }

  static Stream<Arguments> writes() {
    return WRITES
        .lines()
        .map(line -> line.split("\\|", -1))
        .flatMap(
            cells ->
                Stream.of("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES")
                    .map(
                        view ->
                            Arguments.of(
                                view,
                                cells[0].strip(),
                                cells[1].strip(),
                                cells[2].strip(),
                                cells[3].strip(),
                                cells[4].strip())));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("writes")
  void a_write_leaves_a_record_if_it_changes_the_item(
      String view, String what, String operation, String input, String event, String after) {
    String name = "Books" + ++number;
    String stream = create(name, view).path("LatestStreamArn").asText();
    tables.ok("PutItem", written("{T, 'Item': ITEM}", name));

    tables.ok(operation, written(input, name));

    List<JsonNode> records = new StreamReading(streams).all(stream);
    assertThat(records.getFirst().path("eventName").asText()).isEqualTo("INSERT");
    if (event.isEmpty()) {
      assertThat(records).as(what).hasSize(1);
      return;
    }
    assertThat(records).as(what).hasSize(2);
    JsonNode record = records.getLast();
    assertThat(record.path("eventName").asText()).isEqualTo(event);
    JsonNode change = record.path("dynamodb");
    Optional<JsonNode> then =
        Optional.of(after).filter(item -> !item.isEmpty()).map(item -> json(item, name));
    Optional<JsonNode> before =
        event.equals("INSERT") ? Optional.empty() : Optional.of(json("ITEM", name));
    assertThat(change.path("StreamViewType").asText()).isEqualTo(view);
    assertThat(change.path("Keys"))
        .isEqualTo(((ObjectNode) then.or(() -> before).orElseThrow()).deepCopy().retain("id"));
    assertThat(image(change, "NewImage"))
        .isEqualTo(view.startsWith("NEW") ? then : Optional.empty());
    assertThat(image(change, "OldImage"))
        .isEqualTo(view.matches(".*OLD.*") ? before : Optional.empty());
    int bytes =
        Stream.of("Keys", "NewImage", "OldImage")
            .filter(change::has)
            .mapToInt(image -> Json.bytes(change.get(image)).length)
            .sum();
    assertThat(change.path("SizeBytes").asInt()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @EnumSource(StreamView.class)
  void every_description_says_the_view_type_that_was_declared(StreamView view) {
    String name = "Shelf" + view.ordinal();
    JsonNode created = create(name, view.name());
    String table = "{'TableName': '" + name + "'}";
    String stream = created.path("LatestStreamArn").asText();

    JsonNode described = tables.ok("DescribeTable", table).path("Table");
    JsonNode updated =
        tables
            .ok("UpdateTable", "{'TableName': '" + name + "', 'DeletionProtectionEnabled': false}")
            .path("TableDescription");
    JsonNode ofStream =
        streams.ok("DescribeStream", "{'StreamArn': '" + stream + "'}").path("StreamDescription");
    JsonNode deleted = tables.ok("DeleteTable", table).path("TableDescription");

    assertThat(ofStream.path("StreamViewType").asText()).isEqualTo(view.name());
    assertThat(ofStream.path("StreamStatus").asText()).isEqualTo("ENABLED");
    assertThat(ofStream.at("/Shards/0/SequenceNumberRange").has("EndingSequenceNumber"))
        .as("the shard is open")
        .isFalse();
    assertThat(List.of(created, described, updated, deleted))
        .allSatisfy(
            table2 ->
                assertThat(table2.at("/StreamSpecification/StreamViewType").asText())
                    .isEqualTo(view.name()));
  }

  private JsonNode create(String name, String view) {
    return tables.ok("CreateTable", StreamReading.table(name, view)).path("TableDescription");
  }

  private static Optional<JsonNode> image(JsonNode change, String name) {
    return Optional.ofNullable(change.get(name));
  }

  private static JsonNode json(String text, String table) {
    return Calls.json(written(text, table));
  }

  private static String written(String text, String table) {
    return text.replace("ITEM", ITEM)
        .replace("OTHER", OTHER)
        .replace("SECOND", SECOND)
        .replace("ONE", "{'id': {'S': '1'}}")
        .replace("V:", "'ExpressionAttributeValues':")
        .replace("{T,", "{'TableName': '" + table + "',")
        .replace("{NAME:", "{'" + table + "':")
        .replace("NAME", table);
  }
}
