package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import localcloud.engine.Calls;

/** Reads streams as any client does. */
record StreamReading(Calls streams) {

  /** The input that makes a table with a stream. */
  static String table(String name, String view) {
    return String.format(
        Locale.ROOT,
        """
        {'TableName': '%s', 'BillingMode': 'PAY_PER_REQUEST',
         'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}],
         'AttributeDefinitions': [{'AttributeName': 'id', 'AttributeType': 'S'}],
         'StreamSpecification': %s}
        """,
        name,
        stream(view));
  }

  static String stream(String view) {
    return "{'StreamEnabled': true, 'StreamViewType': '" + view + "'}";
  }

  /** All records from the stream's beginning, as long as there is one more page with records. */
  List<JsonNode> all(String stream) {
    List<JsonNode> records = new ArrayList<>();
    Optional<String> iterator = Optional.of(iterator(stream));
    while (iterator.isPresent()) {
      JsonNode page = page(iterator.get());
      page.path("Records").forEach(records::add);
      iterator =
          page.path("Records").isEmpty()
              ? Optional.empty()
              : Optional.ofNullable(page.path("NextShardIterator").textValue());
    }
    return records;
  }

  JsonNode page(String iterator) {
    return streams.ok("GetRecords", "{'ShardIterator': '" + iterator + "'}");
  }

  String iterator(String stream) {
    String shard = description(stream).at("/Shards/0/ShardId").asText();
    return streams
        .ok(
            "GetShardIterator",
            String.format(
                Locale.ROOT,
                "{'StreamArn': '%s', 'ShardId': '%s', 'ShardIteratorType': 'TRIM_HORIZON'}",
                stream,
                shard))
        .path("ShardIterator")
        .asText();
  }

  JsonNode description(String stream) {
    return streams
        .ok("DescribeStream", "{'StreamArn': '" + stream + "'}")
        .path("StreamDescription");
  }
}
