package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * Publishes an alarm's state change to its topics as {@code cloudwatch.amazonaws.com}: the topic's
 * policy decides whether it may.
 */
record AlarmActions(Gateway gateway) {
  private static final Caller CLOUDWATCH = Caller.service("cloudwatch.amazonaws.com");

  void take(Alarm alarm, AlarmState before, AlarmState now) {
    for (JsonNode topic : alarm.actionsOn(now.value())) {
      ObjectNode input =
          Json.object()
              .put("TopicArn", topic.asText())
              .put("Subject", now.value() + ": \"" + alarm.name() + "\" in US East (N. Virginia)")
              .put("Message", Json.text(AlarmMessage.of(alarm, before, now)));
      publish(alarm, input);
    }
  }

  private void publish(Alarm alarm, ObjectNode input) {
    Map<String, String> headers =
        Map.of("content-type", "application/x-amz-json-1.0", "x-amz-source-arn", alarm.arn());
    Reply reply =
        gateway.call(
            new Call("sns", "Publish", CLOUDWATCH, "POST", "/", headers, Json.bytes(input)));
    if (!reply.succeeded()) {
      System.getLogger("localcloud")
          .log(
              System.Logger.Level.WARNING,
              "The alarm {0} could not notify its topic: {1}",
              alarm.name(),
              reply.output());
    }
  }
}
