package localcloud.sns;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import localcloud.gateway.AwsException;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;

/**
 * An endpoint that gets a topic's notifications.
 *
 * @param raw whether a queue gets only the message, without its envelope
 */
record Subscription(String arn, String topicArn, String protocol, String endpoint, boolean raw) {

  Subscription {
    boolean queue = protocol.equals("sqs") && endpoint.startsWith("arn:aws:sqs:");
    boolean mail = protocol.equals("email") && endpoint.contains("@");
    if (!queue && !mail) {
      throw new AwsException(
          400,
          "InvalidParameter",
          "Invalid parameter: the local cloud's topics notify SQS queues and e-mail addresses,"
              + String.format(Locale.ROOT, " not %s %s", protocol, endpoint));
    }
  }

  /** Mail is not sent here, so an e-mail subscription is never confirmed. */
  boolean pending() {
    return protocol.equals("email");
  }

  ObjectNode asJson() {
    return Json.object()
        .put("SubscriptionArn", pending() ? "PendingConfirmation" : arn)
        .put("Owner", Caller.ACCOUNT)
        .put("Protocol", protocol)
        .put("Endpoint", endpoint)
        .put("TopicArn", topicArn);
  }
}
