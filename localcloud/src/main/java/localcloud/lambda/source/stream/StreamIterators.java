package localcloud.lambda.source.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.lambda.function.RoleCalls;
import org.jspecify.annotations.Nullable;

/** The calls that read one shard of a stream. */
record StreamIterators(String streamArn, String shard, Supplier<RoleCalls> calls) {

  Reply records(String iterator, int most) {
    return calls
        .get()
        .call(
            "dynamodbstreams",
            "GetRecords",
            Json.object().put("ShardIterator", iterator).put("Limit", most));
  }

  /**
   * A new iterator.
   *
   * @param type as in the API Reference, "GetShardIterator"
   */
  String at(String type, @Nullable String sequenceNumber) {
    ObjectNode input =
        Json.object()
            .put("StreamArn", streamArn)
            .put("ShardId", shard)
            .put("ShardIteratorType", type);
    if (sequenceNumber != null) {
      input.put("SequenceNumber", sequenceNumber);
    }
    Reply reply = calls.get().call("dynamodbstreams", "GetShardIterator", input);
    if (!reply.succeeded()) {
      throw new IllegalStateException(
          "No iterator for " + shard + ": " + Json.text(reply.output()));
    }
    return reply.output().path("ShardIterator").asText();
  }
}
