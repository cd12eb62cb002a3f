package localcloud.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Reply;

/**
 * What the calls of DynamoDB Streams need; they use DynamoDB's IAM prefix. GetRecords names its
 * stream only by an iterator, so the iterators handed out are remembered.
 */
final class StreamNeeds {
  private static final int MOST_ITERATORS = 10_000;

  private final Map<String, String> streams =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST_ITERATORS;
        }
      };

  List<Need> of(String operation, JsonNode input) {
    String stream =
        operation.equals("GetRecords")
            ? streamOf(input.path("ShardIterator").asText())
            : input.path("StreamArn").asText(Need.ANY);
    return List.of(new Need("dynamodb:" + operation, stream));
  }

  /** Remembers the iterator in an answer, if it has one. */
  void learn(Call call, Reply reply) {
    if (!call.service().equals("dynamodbstreams") || !reply.succeeded()) {
      return;
    }
    if (call.operation().equals("GetShardIterator")) {
      remember(reply.output().path("ShardIterator"), call.view().path("StreamArn").asText());
    } else if (call.operation().equals("GetRecords")) {
      remember(
          reply.output().path("NextShardIterator"),
          streamOf(call.view().path("ShardIterator").asText()));
    }
  }

  private synchronized void remember(JsonNode iterator, String stream) {
    if (iterator.isTextual()) {
      streams.put(iterator.asText(), stream);
    }
  }

  private synchronized String streamOf(String iterator) {
    return streams.getOrDefault(iterator, Need.ANY);
  }
}
