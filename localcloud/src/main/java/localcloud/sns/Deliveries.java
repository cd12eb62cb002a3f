package localcloud.sns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * Sends notifications to queues as {@code sns.amazonaws.com}; the queue's policy decides, with the
 * topic's ARN as {@code aws:SourceArn}. As on AWS, a refused notification is lost; here, any other
 * failed one is lost, too, as nothing is retried.
 */
record Deliveries(Gateway gateway, Clock clock) {
  private static final Caller SNS = Caller.service("sns.amazonaws.com");

  /**
   * @param notification Message, and optionally Subject and MessageAttributes
   * @return the message id
   */
  String publish(Topic topic, Iterable<Subscription> subscriptions, JsonNode notification) {
    String id = UUID.randomUUID().toString();
    for (Subscription subscription : subscriptions) {
      if (!subscription.pending()) {
        String message = notification.path("Message").asText();
        String body =
            subscription.raw()
                ? message
                : Json.text(envelope(id, topic, subscription, notification));
        send(topic, subscription, body);
      }
    }
    return id;
  }

  /**
   * See "Parsing Amazon SNS message formats" in the SNS Developer Guide; the signature is a dummy.
   */
  private ObjectNode envelope(
      String id, Topic topic, Subscription subscription, JsonNode notification) {
    ObjectNode envelope =
        Json.object().put("Type", "Notification").put("MessageId", id).put("TopicArn", topic.arn());
    if (notification.hasNonNull("Subject")) {
      envelope.put("Subject", notification.get("Subject").asText());
    }
    envelope
        .put("Message", notification.path("Message").asText())
        .put("Timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
        .put("SignatureVersion", "1")
        .put("Signature", "none")
        .put("SigningCertURL", "https://sns.us-east-1.amazonaws.com/none.pem")
        .put("UnsubscribeURL", "https://sns.us-east-1.amazonaws.com/?" + subscription.arn());
    for (JsonNode attribute : notification.path("MessageAttributes")) {
      JsonNode value = attribute.path("Value");
      envelope
          .withObject("/MessageAttributes")
          .putObject(attribute.path("Name").asText())
          .put("Type", value.path("DataType").asText())
          .put("Value", value.path("StringValue").asText());
    }
    return envelope;
  }

  private void send(Topic topic, Subscription subscription, String body) {
    String[] queue = subscription.endpoint().split(":");
    ObjectNode input =
        Json.object()
            .put("QueueUrl", "http://127.0.0.1/" + queue[4] + "/" + queue[5])
            .put("MessageBody", body);
    Map<String, String> headers = new HashMap<>();
    headers.put("content-type", "application/x-amz-json-1.0");
    headers.put("x-amz-source-arn", topic.arn());
    Reply reply =
        gateway.call(
            new Call(
                "sqs", "SendMessage", SNS, "POST", "/", Map.copyOf(headers), Json.bytes(input)));
    if (!reply.succeeded()) {
      System.getLogger("localcloud")
          .log(
              System.Logger.Level.WARNING,
              "{0} could not notify {1}: {2}",
              topic.arn(),
              subscription.endpoint(),
              reply.output());
    }
  }
}
