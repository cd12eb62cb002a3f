package faults.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import faults.Json;

/** What a table's stream still has. */
record KeptChanges(MortalCloud cloud, String table) {

  /** All records; nothing if the table has no stream. */
  String all() {
    StringBuilder all = new StringBuilder();
    call("ListStreams", Json.object().put("TableName", table))
        .path("Streams")
        .forEach(stream -> add(stream.path("StreamArn").asText(), all));
    return all.toString();
  }

  private void add(String stream, StringBuilder all) {
    ObjectNode input = Json.object().put("StreamArn", stream);
    for (JsonNode shard : call("DescribeStream", input).at("/StreamDescription/Shards")) {
      ObjectNode begin =
          input
              .deepCopy()
              .put("ShardId", shard.path("ShardId").asText())
              .put("ShardIteratorType", "TRIM_HORIZON");
      JsonNode next = call("GetShardIterator", begin).path("ShardIterator");
      JsonNode page;
      do {
        page = call("GetRecords", Json.object().set("ShardIterator", next));
        all.append(page.path("Records"));
        next = page.path("NextShardIterator");
      } while (!page.path("Records").isEmpty() && next.isTextual());
    }
  }

  private JsonNode call(String operation, ObjectNode input) {
    return cloud.call("dynamodb", "DynamoDBStreams_20120810." + operation, input);
  }
}
