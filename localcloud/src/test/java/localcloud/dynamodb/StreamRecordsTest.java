package localcloud.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import localcloud.engine.Calls;
import localcloud.gateway.Gateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Developer Guide, "Change data capture for DynamoDB Streams", and API Reference, "StreamRecord".
 */
class StreamRecordsTest {
  @TempDir private Path temp;
  private final Gateway gateway = new Gateway();
  private final Calls tables = new Calls(gateway, "dynamodb");
  private final Calls streams = new Calls(gateway, "dynamodbstreams");
  private DynamoDb dynamodb;
  private String stream;

  @BeforeEach
  void start() {
    dynamodb = DynamoDb.start(Calls.repositoryRoot(), null, temp);
    dynamodb.services().forEach(gateway::open);
    stream =
        tables
            .ok(
                "CreateTable",
                """
                {'TableName': 'Books', 'BillingMode': 'PAY_PER_REQUEST',
                 'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}],
                 'AttributeDefinitions': [{'AttributeName': 'id', 'AttributeType': 'S'}],
                 'StreamSpecification': {'StreamEnabled': true,
                   'StreamViewType': 'NEW_AND_OLD_IMAGES'}}
                """)
            .at("/TableDescription/LatestStreamArn")
            .asText();
  }

  @AfterEach
  void close() {
    dynamodb.close();
  }

  @Test
  void a_write_that_changes_nothing_leaves_no_record() {
    String item =
        "{'id': {'S': '1'}, 'n': {'N': '7'}, 'tags': {'SS': ['a', 'b']}, 'l': {'L': [{'M': {'x':"
            + " {'NS': ['1', '2']}}}]}}";
    put(item);
    put(item);
    put(
        "{'id': {'S': '1'}, 'n': {'N': '7.0'}, 'tags': {'SS': ['b', 'a']}, 'l': {'L': [{'M': {'x':"
            + " {'NS': ['2.0', '1']}}}]}}");
    tables.ok(
        "UpdateItem",
        """
        {'TableName': 'Books', 'Key': {'id': {'S': '1'}}, 'UpdateExpression': 'SET n = :n',
         'ExpressionAttributeValues': {':n': {'N': '7'}}}
        """);
    tables.ok(
        "TransactWriteItems",
        "{'TransactItems': [{'Put': {'TableName': 'Books', 'Item': " + item + "}}]}");
    put("{'id': {'S': '1'}, 'n': {'N': '8'}}");
    tables.ok("DeleteItem", "{'TableName': 'Books', 'Key': {'id': {'S': '1'}}}");
    tables.ok("DeleteItem", "{'TableName': 'Books', 'Key': {'id': {'S': '1'}}}");

    assertThat(records("{'ShardIteratorType': 'TRIM_HORIZON'"))
        .extracting(record -> record.path("eventName").asText())
        .containsExactly("INSERT", "MODIFY", "REMOVE");
  }

  /** boto3 and the AWS CLI refuse to send a sequence number of fewer digits. */
  @Test
  void a_sequence_number_can_be_sent_back() {
    for (int i = 1; i <= 3; i++) {
      put("{'id': {'S': '" + i + "'}}");
    }
    List<JsonNode> all = records("{'ShardIteratorType': 'TRIM_HORIZON'");
    String second = all.get(1).at("/dynamodb/SequenceNumber").asText();

    assertThat(second).matches("\\d{21,40}");
    assertThat(shard()).hasSizeBetween(28, 65);
    assertThat(
            records(
                "{'ShardIteratorType': 'AFTER_SEQUENCE_NUMBER', 'SequenceNumber': '"
                    + second
                    + "'"))
        .containsExactly(all.get(2));
    assertThat(
            records(
                "{'ShardIteratorType': 'AT_SEQUENCE_NUMBER', 'SequenceNumber': '" + second + "'"))
        .containsExactly(all.get(1), all.get(2));
  }

  private void put(String item) {
    tables.ok("PutItem", "{'TableName': 'Books', 'Item': " + item + "}");
  }

  private String shard() {
    return streams
        .ok("DescribeStream", "{'StreamArn': '" + stream + "'}")
        .at("/StreamDescription/Shards/0/ShardId")
        .asText();
  }

  private List<JsonNode> records(String from) {
    String shard = shard();
    String iterator =
        streams
            .ok(
                "GetShardIterator",
                from + ", 'StreamArn': '" + stream + "', 'ShardId': '" + shard + "'}")
            .path("ShardIterator")
            .asText();
    JsonNode records =
        streams.ok("GetRecords", "{'ShardIterator': '" + iterator + "'}").path("Records");
    return StreamSupport.stream(records.spliterator(), false).toList();
  }
}
