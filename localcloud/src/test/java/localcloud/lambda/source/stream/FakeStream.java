package localcloud.lambda.source.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/**
 * A table's stream with one shard; sequence numbers start at 1, and an iterator is the index of the
 * next record.
 */
final class FakeStream implements Service {
  static final String ARN =
      "arn:aws:dynamodb:us-east-1:000000000000:table/loans/stream/2026-11-22T00:00:00.000";

  final AtomicInteger iterators = new AtomicInteger();
  final AtomicInteger reads = new AtomicInteger();
  private final List<ObjectNode> records = new CopyOnWriteArrayList<>();

  void add(String eventName, String key) {
    add(eventName, key, Instant.now());
  }

  /**
   * @param made the machine's time, with which the engine dates records
   */
  void add(String eventName, String key, Instant made) {
    ObjectNode record = Json.object().put("eventID", key).put("eventName", eventName);
    ObjectNode change = record.put("eventVersion", "1.1").putObject("dynamodb");
    change
        .put("ApproximateCreationDateTime", made.getEpochSecond())
        .put("SequenceNumber", "" + (records.size() + 1));
    change.putObject("Keys").putObject("pk").put("S", key);
    records.add(record);
  }

  @Override
  public String name() {
    return "dynamodbstreams";
  }

  @Override
  public Set<String> operations() {
    return Set.of();
  }

  @Override
  public Reply answer(Call call) {
    JsonNode input = call.input();
    ObjectNode answer = Json.object();
    switch (call.operation()) {
      case "DescribeStream" ->
          answer.putObject("StreamDescription").putArray("Shards").addObject().put("ShardId", "s1");
      case "GetShardIterator" -> answer.put("ShardIterator", start(input));
      case "GetRecords" -> {
        reads.incrementAndGet();
        int from = Integer.parseInt(input.path("ShardIterator").asText());
        int to = Math.min(records.size(), from + input.path("Limit").asInt());
        ArrayNode list = answer.putArray("Records");
        records.subList(from, to).forEach(list::add);
        answer.put("NextShardIterator", "" + to);
      }
      default -> throw new IllegalArgumentException(call.operation());
    }
    return Reply.json(200, answer);
  }

  private String start(JsonNode input) {
    iterators.incrementAndGet();
    return switch (input.path("ShardIteratorType").asText()) {
      case "TRIM_HORIZON" -> "0";
      case "LATEST" -> "" + records.size();
      case "AT_SEQUENCE_NUMBER" -> "" + (input.path("SequenceNumber").asInt() - 1);
      default -> input.path("SequenceNumber").asText();
    };
  }
}
