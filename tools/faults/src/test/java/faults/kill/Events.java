package faults.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import faults.Json;

/** PutEvents to a bus with a rule that sends everything to a queue. */
final class Events extends ThroughQueue {

  @Override
  void call(MortalCloud cloud, int number) {
    ObjectNode input = Json.object();
    input
        .putArray("Entries")
        .addObject()
        .put("EventBusName", cloud.output("Kill.Bus"))
        .put("Source", "kill")
        .put("DetailType", "Number")
        .put("Detail", "{\"number\": " + number + "}");
    JsonNode answer = cloud.call("events", "AWSEvents.PutEvents", input);
    if (answer.path("FailedEntryCount").asInt() > 0) {
      throw new IllegalStateException("Refused: " + answer);
    }
  }

  @Override
  String queueUrl(MortalCloud cloud) {
    return cloud.output("Kill.EventsUrl");
  }

  @Override
  int number(JsonNode body) {
    return body.path("detail").path("number").asInt();
  }
}
