package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import localcloud.gateway.Call;
import localcloud.gateway.Reply;

/** Gives the engine's errors the codes that the SQS API Reference has for them. */
final class EngineErrors {
  /** The only operations that have the error InvalidAttributeValue. */
  private static final Set<String> ABOUT_ATTRIBUTES = Set.of("CreateQueue", "SetQueueAttributes");

  private EngineErrors() {}

  static Reply translated(Call call, ElasticMq engine, Supplier<Reply> asked) {
    long start = System.nanoTime();
    Reply reply = asked.get();
    if (!ServerAnswer.isOfService(reply)) {
      throw ServerAnswer.meant(call, reply, engine, Duration.ofNanos(System.nanoTime() - start));
    }
    if (reply.succeeded()) {
      return reply;
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
