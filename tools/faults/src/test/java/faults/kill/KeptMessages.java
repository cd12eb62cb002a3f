package faults.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import faults.Json;

/** The messages of a queue. Who looks hides them from others for some minutes. */
record KeptMessages(MortalCloud cloud, String url) {

  /** All that can be received, one after the other. */
  String all() {
    StringBuilder all = new StringBuilder();
    JsonNode messages;
    do {
      messages = receive();
      all.append(messages);
    } while (!messages.isEmpty());
    return all.toString();
  }

  JsonNode receive() {
    ObjectNode input =
        Json.object()
            .put("QueueUrl", url)
            .put("MaxNumberOfMessages", 10)
            .put("WaitTimeSeconds", 0)
            .put("VisibilityTimeout", 600);
    return cloud.call("sqs", "AmazonSQS.ReceiveMessage", input).path("Messages");
  }
}
