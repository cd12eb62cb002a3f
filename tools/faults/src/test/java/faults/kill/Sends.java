package faults.kill;

import com.fasterxml.jackson.databind.JsonNode;
import faults.Json;

/** SendMessage. */
final class Sends extends ThroughQueue {

  @Override
  void call(MortalCloud cloud, int number) {
    cloud.call(
        "sqs",
        "AmazonSQS.SendMessage",
        Json.object()
            .put("QueueUrl", queueUrl(cloud))
            .put("MessageBody", "{\"number\": " + number + "}"));
  }

  @Override
  String queueUrl(MortalCloud cloud) {
    return cloud.output("Kill.SentUrl");
  }

  @Override
  int number(JsonNode body) {
    return body.path("number").asInt();
  }
}
