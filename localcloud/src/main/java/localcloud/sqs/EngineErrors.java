package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Reply;

/** Gives the engine's errors the codes that the SQS API Reference has for them. */
final class EngineErrors {
  /** The only operations that have the error InvalidAttributeValue. */
  private static final Set<String> ABOUT_ATTRIBUTES = Set.of("CreateQueue", "SetQueueAttributes");

  private EngineErrors() {}

  static Reply translated(Call call, Reply reply) {
    if (reply.succeeded()) {
      return reply;
    }
    String type = reply.headers().getOrDefault("content-type", "");
    if (type.startsWith("text/plain")) {
      throw new AwsException(
          400, "InvalidParameterValue", "SQS's engine cannot read the values of this call.");
    }
    String body = new String(reply.body(), UTF_8);
    return ABOUT_ATTRIBUTES.contains(call.operation()) || !body.contains("InvalidAttributeValue")
        ? reply
        : new Reply(
            reply.status(),
            reply.headers(),
            body.replace("InvalidAttributeValue", "InvalidParameterValue").getBytes(UTF_8));
  }
}
