package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** A batch fails entry by entry (Amazon SQS API Reference, "SendMessageBatch"). */
record MessageBatch(ObjectNode input, int limit) {

  /**
   * @param engine sends the entries with which nothing is wrong
   */
  Reply send(Function<JsonNode, Reply> engine) {
    MessageSize.checkTotal(input);
    ArrayNode good = Json.array();
    ArrayNode failed = Json.array();
    for (JsonNode entry : input.path("Entries")) {
      try {
        MessageContents.check(entry);
        MessageSize.check(entry, limit);
        good.add(entry);
      } catch (AwsException e) {
        failed
            .addObject()
            .put("Id", entry.path("Id").asText())
            .put("SenderFault", true)
            .put("Code", e.code().replaceFirst(".*#", ""))
            .put("Message", e.getMessage());
      }
    }
    if (failed.isEmpty()) {
      return engine.apply(input);
    }
    Reply reply =
        good.isEmpty()
            ? Reply.json(200, Json.object())
            : engine.apply(input.deepCopy().set("Entries", good));
    if (!reply.succeeded()) {
      return reply;
    }
    ObjectNode answer = (ObjectNode) reply.output();
    answer.withArray("Failed").addAll(failed);
    return Reply.json(200, answer);
  }
}
