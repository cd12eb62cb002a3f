package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;

/**
 * Gives the engine's errors the codes that the SQS API Reference has for them. One that is plain
 * text comes from the engine's web server: the engine failed on the input, or an actor was silent
 * until the server's patience was over.
 */
final class EngineErrors {
  /** The only operations that have the error InvalidAttributeValue. */
  private static final Set<String> ABOUT_ATTRIBUTES = Set.of("CreateQueue", "SetQueueAttributes");

  /** How long the engine's server waits for a queue, at least. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private EngineErrors() {}

  static Reply translated(Call call, ElasticMq engine, Supplier<Reply> asked) {
    long start = System.nanoTime();
    Reply reply = asked.get();
    if (!isOfService(reply)) {
      throw ofServer(call, reply, engine, Duration.ofNanos(System.nanoTime() - start));
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

  /** Whether it is in one of the two protocols; an answer without content is in both. */
  private static boolean isOfService(Reply reply) {
    String type = reply.headers().getOrDefault("content-type", "");
    return reply.body().length == 0 || type.contains("json") || type.contains("xml");
  }

  private static AwsException ofServer(Call call, Reply reply, ElasticMq engine, Duration taken) {
    JsonNode input = QueryForm.input(call);
    boolean ofQueue = input.hasNonNull("QueueUrl") || call.path().matches("/\\d{12}/[^/]+");
    if (ofQueue && !engine.has(QueueNames.of(call, input))) {
      return QueueNames.noSuchQueue();
    }
    if (reply.status() == 503 || taken.compareTo(PATIENCE) >= 0) {
      return silent();
    }
    return new AwsException(
        400, "InvalidParameterValue", "SQS's engine cannot read the values of this call.");
  }

  /** The engine has not answered in time. */
  static AwsException silent() {
    return new AwsException(
        503,
        "ServiceUnavailable",
        "SQS's engine did not answer in time, as this machine is busy: try again.");
  }
}
