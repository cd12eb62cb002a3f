package localcloud.lambda.source.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.function.QueueArns;
import localcloud.lambda.function.RoleCalls;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.source.poll.Mapping;

/** The queue of an event source mapping, called with the permissions of the function's role. */
public record SourceQueue(LambdaDependencies surroundings, Functions functions, Mapping mapping) {
  /** The maximum number of messages that SQS hands out or deletes at a time. */
  private static final int LIMIT = 10;

  /** Receives a possibly empty list of messages; returns nothing if SQS refuses the call. */
  Optional<List<JsonNode>> receive(int most, int waitSeconds) {
    ObjectNode input =
        input()
            .put("MaxNumberOfMessages", Math.min(most, LIMIT))
            .put("WaitTimeSeconds", waitSeconds);
    input.putArray("AttributeNames").add("All");
    input.putArray("MessageAttributeNames").add("All");
    Reply reply = calls().call("sqs", "ReceiveMessage", input);
    if (!reply.succeeded()) {
      return Optional.empty();
    }
    List<JsonNode> messages = new ArrayList<>();
    reply.output().path("Messages").forEach(messages::add);
    return Optional.of(messages);
  }

  void delete(List<JsonNode> messages) {
    for (int from = 0; from < messages.size(); from += LIMIT) {
      ObjectNode input = input();
      ArrayNode entries = input.putArray("Entries");
      for (JsonNode message : messages.subList(from, Math.min(messages.size(), from + LIMIT))) {
        entries
            .addObject()
            .put("Id", "m" + entries.size())
            .put("ReceiptHandle", message.path("ReceiptHandle").asText());
      }
      // Messages that could not be deleted come again, as on AWS: functions must tolerate repeated
      // deliveries.
      calls().call("sqs", "DeleteMessageBatch", input);
    }
  }

  private ObjectNode input() {
    return Json.object()
        .put("QueueUrl", QueueArns.url(surroundings.endpoint().get(), mapping.source()));
  }

  private RoleCalls calls() {
    return new RoleCalls(surroundings, functions.get(mapping.function()).settings());
  }
}
