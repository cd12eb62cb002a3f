package localcloud.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import localcloud.deploy.Declared;
import localcloud.deploy.Deployed;
import localcloud.deploy.ResourceType;
import localcloud.engine.Calls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbTest {
  private static final String KEYS =
      """
      'KeySchema': [{'AttributeName': 'pk', 'KeyType': 'HASH'}], 'BillingMode': 'PAY_PER_REQUEST'\
      """;
  private static final String PLAIN =
      "{" + KEYS + ", 'AttributeDefinitions': [{'AttributeName': 'pk', 'AttributeType': 'S'}]}";
  private static final String RICH =
      "{"
          + KEYS
          + """
          , 'AttributeDefinitions': [
              {'AttributeName': 'pk', 'AttributeType': 'S'},
              {'AttributeName': 'category', 'AttributeType': 'S'}],
            'StreamSpecification': {'StreamViewType': 'NEW_IMAGE'},
            'TimeToLiveSpecification': {'AttributeName': 'expiresAt', 'Enabled': true},
            'SSESpecification': {'SSEEnabled': true},
            'PointInTimeRecoverySpecification': {'PointInTimeRecoveryEnabled': true},
            'GlobalSecondaryIndexes': [{
              'IndexName': 'byCategory',
              'KeySchema': [{'AttributeName': 'category', 'KeyType': 'HASH'}],
              'Projection': {'ProjectionType': 'ALL'}}]}
          """;

  @TempDir private Path temp;
  private DynamoDb dynamodb;

  @BeforeEach
  void start() {
    dynamodb = DynamoDb.start(Calls.repositoryRoot(), null, temp);
  }

  @AfterEach
  void close() {
    dynamodb.close();
  }

  @Test
  void a_tables_names_are_those_of_the_region_us_east_1() {
    Deployed table = tableType().create(table(RICH));

    assertThat(table.attributes().get("Arn"))
        .isEqualTo("arn:aws:dynamodb:us-east-1:000000000000:table/" + table.physicalId());
    assertThat(table.attributes().get("StreamArn"))
        .startsWith(table.attributes().get("Arn") + "/stream/");
  }

  @Test
  void a_write_is_read_from_the_stream_with_its_image_and_our_region() {
    Deployed table = tableType().create(table(RICH));
    put(table.physicalId(), "a");

    JsonNode record = firstRecord(table.attributes().get("StreamArn"));

    assertThat(record.path("eventName").asText()).isEqualTo("INSERT");
    assertThat(record.path("awsRegion").asText()).isEqualTo("us-east-1");
    assertThat(record.at("/dynamodb/NewImage/pk/S").asText()).isEqualTo("a");
  }

  @Test
  void deploying_twice_keeps_the_table_its_stream_and_its_items() {
    Deployed first = tableType().create(table(RICH));
    put(first.physicalId(), "a");

    assertThat(tableType().restore(table(RICH))).isEqualTo(first);
    assertThat(tableType().update(table(RICH), first)).isEqualTo(first);
    assertThat(count(first.physicalId())).isEqualTo(1);
  }

  @Test
  void adding_and_removing_stream_index_and_time_to_live_loses_no_items() {
    Deployed plain = tableType().create(table(PLAIN));
    put(plain.physicalId(), "a");

    Deployed rich = tableType().update(table(RICH), plain);
    assertThat(rich.attributes()).containsKey("StreamArn");
    assertThat(tables().ok("DescribeTable", named(rich)).at("/Table/GlobalSecondaryIndexes"))
        .hasSize(1);
    assertThat(timeToLive(rich)).isEqualTo("ENABLED");

    Deployed again = tableType().update(table(PLAIN), rich);
    assertThat(again).isEqualTo(plain);
    assertThat(timeToLive(again)).isEqualTo("DISABLED");
    assertThat(count(again.physicalId())).isEqualTo(1);
  }

  @Test
  void an_existing_table_is_not_created_again() {
    Deployed table = tableType().create(table(PLAIN));
    put(table.physicalId(), "a");

    assertThatThrownBy(() -> tableType().create(table(RICH))).hasMessageContaining("already exist");
    assertThat(count(table.physicalId())).isEqualTo(1);
  }

  @Test
  void a_new_key_or_attribute_type_requires_a_new_table() {
    assertThat(tableType().replaces(table(RICH), table(PLAIN))).isFalse();
    assertThat(tableType().replaces(table(PLAIN.replace("HASH", "RANGE")), table(PLAIN))).isTrue();
    assertThat(tableType().replaces(table(PLAIN.replace("'S'", "'N'")), table(PLAIN))).isTrue();
  }

  @Test
  void an_update_creates_or_deletes_one_index_and_changes_none() {
    Deployed table = tableType().create(table(RICH));

    String other = RICH.replace("'ALL'", "'KEYS_ONLY'");
    assertThatThrownBy(() -> tableType().update(table(other), table))
        .hasMessageContaining("Cannot update GSI's properties other than Provisioned Throughput");
    assertThatThrownBy(() -> tableType().update(table(RICH.replace("byCat", "ofCat")), table))
        .hasMessage("Cannot perform more than one GSI creation or deletion in a single update");
    assertThat(tableType().update(table(RICH), table)).isEqualTo(table);
  }

  @Test
  void a_deleted_table_is_gone_and_deleting_it_again_succeeds() {
    Deployed table = tableType().create(table(PLAIN));

    tableType().delete(table(PLAIN), table);
    tableType().delete(table(PLAIN), table);

    assertThat(tables().ok("ListTables", "{}").get("TableNames")).isEmpty();
  }

  @Test
  void items_in_a_file_survive_a_restart(@TempDir Path dir) {
    dynamodb.close();
    dynamodb = DynamoDb.start(Calls.repositoryRoot(), dir.resolve("dynamodb.db"), temp);
    Deployed table = tableType().create(table(RICH));
    put(table.physicalId(), "a");

    dynamodb.close();
    dynamodb = DynamoDb.start(Calls.repositoryRoot(), dir.resolve("dynamodb.db"), temp);

    assertThat(tableType().restore(table(RICH))).isEqualTo(table);
    assertThat(count(table.physicalId())).isEqualTo(1);
  }

  @Test
  void a_leftover_engine_on_the_same_file_is_stopped_before_the_next_one_starts(@TempDir Path dir) {
    try (DynamoDb left = DynamoDb.start(Calls.repositoryRoot(), dir.resolve("dynamodb.db"), temp);
        DynamoDb next = DynamoDb.start(Calls.repositoryRoot(), dir.resolve("dynamodb.db"), temp)) {
      assertThat(Calls.to(left.services().getFirst()).reply("ListTables", "{}").status())
          .isEqualTo(503);
      assertThat(Calls.to(next.services().getFirst()).reply("ListTables", "{}").status())
          .isEqualTo(200);
    }
  }

  private JsonNode firstRecord(String streamArn) {
    Calls streams = Calls.to(dynamodb.services().get(1));
    String stream = "{'StreamArn': '" + streamArn + "'";
    String shard =
        streams
            .ok("DescribeStream", stream + "}")
            .at("/StreamDescription/Shards/0/ShardId")
            .asText();
    String iterator =
        streams
            .ok(
                "GetShardIterator",
                stream
                    + String.format(
                        Locale.ROOT,
                        ", 'ShardId': '%s', 'ShardIteratorType': 'TRIM_HORIZON'}",
                        shard))
            .get("ShardIterator")
            .asText();
    return streams.ok("GetRecords", "{'ShardIterator': '" + iterator + "'}").at("/Records/0");
  }

  private String timeToLive(Deployed table) {
    return tables()
        .ok("DescribeTimeToLive", named(table))
        .at("/TimeToLiveDescription/TimeToLiveStatus")
        .asText();
  }

  private void put(String table, String key) {
    tables()
        .ok(
            "PutItem",
            String.format(
                Locale.ROOT, "{'TableName': '%s', 'Item': {'pk': {'S': '%s'}}}", table, key));
  }

  private int count(String table) {
    return tables().ok("Scan", "{'TableName': '" + table + "'}").get("Count").asInt();
  }

  private static String named(Deployed table) {
    return "{'TableName': '" + table.physicalId() + "'}";
  }

  private Calls tables() {
    return Calls.to(dynamodb.services().getFirst());
  }

  private ResourceType tableType() {
    return dynamodb.resourceTypes().getFirst();
  }

  private static Declared table(String properties) {
    return Calls.declared("Loans", "AWS::DynamoDB::Table", properties);
  }
}
