package localcloud.eventbridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Calls a target as {@code events.amazonaws.com}. The header {@code x-amz-source-arn} carries the
 * rule's ARN, which a resource policy can check as {@code aws:SourceArn}.
 */
record TargetCalls(Gateway gateway) {
  private static final Caller EVENTS = Caller.service("events.amazonaws.com");

  /** Calls the target; null if it accepted the event. */
  @Nullable DeliveryFailure call(Rule rule, Target target, Event event, String payload) {
    Reply reply =
        target.isQueue()
            ? send(target.arn(), payload, target.messageGroup(), null, headers(rule, event))
            : invoke(target, payload, headers(rule, event));
    return reply.succeeded() ? null : DeliveryFailure.of(reply);
  }

  Reply send(
      String queueArn,
      String body,
      @Nullable String group,
      @Nullable ObjectNode attributes,
      Map<String, String> headers) {
    ObjectNode input = Json.object().put("QueueUrl", queueUrl(queueArn)).put("MessageBody", body);
    if (group != null) {
      input.put("MessageGroupId", group);
    }
    if (attributes != null) {
      input.set("MessageAttributes", attributes);
    }
    Map<String, String> all = new HashMap<>(headers);
    all.put("content-type", "application/x-amz-json-1.0");
    return gateway.call(
        new Call("sqs", "SendMessage", EVENTS, "POST", "/", Map.copyOf(all), Json.bytes(input)));
  }

  static Map<String, String> headers(Rule rule, Event event) {
    Map<String, String> headers = new HashMap<>();
    headers.put("x-amz-source-arn", rule.arn());
    if (event.trace() != null) {
      headers.put("x-amzn-trace-id", event.trace());
    }
    return headers;
  }

  private Reply invoke(Target target, String payload, Map<String, String> headers) {
    headers.put("content-type", "application/json");
    headers.put("x-amz-invocation-type", "Event");
    String function = target.arn().split(":")[6];
    return gateway.call(
        new Call(
            "lambda",
            "Invoke",
            EVENTS,
            "POST",
            "/2015-03-31/functions/" + function + "/invocations",
            Map.copyOf(headers),
            payload.getBytes(UTF_8)));
  }

  private static String queueUrl(String arn) {
    String[] parts = arn.split(":");
    return "http://127.0.0.1/" + parts[4] + "/" + parts[5];
  }
}
