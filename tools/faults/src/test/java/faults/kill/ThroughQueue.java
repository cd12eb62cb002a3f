package faults.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import faults.Json;
import java.util.ArrayList;
import java.util.List;

/** A load that ends in a queue; whoever looks takes the messages out. */
abstract class ThroughQueue extends Numbered {

  abstract String queueUrl(MortalCloud cloud);

  /** The call's number in a message's body. */
  abstract int number(JsonNode body);

  @Override
  List<Integer> look(MortalCloud cloud) {
    List<Integer> numbers = new ArrayList<>();
    ObjectNode queue = Json.object().put("QueueUrl", queueUrl(cloud));
    JsonNode messages;
    do {
      ObjectNode all = queue.deepCopy().put("MaxNumberOfMessages", 10);
      messages = cloud.call("sqs", "AmazonSQS.ReceiveMessage", all).path("Messages");
      ObjectNode deletion = queue.deepCopy();
      for (JsonNode message : messages) {
        numbers.add(number(Json.read(message.path("Body").asText())));
        deletion
            .withArray("Entries")
            .addObject()
            .put("Id", "m" + numbers.size())
            .put("ReceiptHandle", message.path("ReceiptHandle").asText());
      }
      if (!messages.isEmpty()) {
        cloud.call("sqs", "AmazonSQS.DeleteMessageBatch", deletion);
      }
    } while (!messages.isEmpty());
    return numbers;
  }
}
