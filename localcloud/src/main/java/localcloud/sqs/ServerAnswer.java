package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;

/**
 * What it means if the engine's web server answers in place of the engine, in plain text: the
 * engine failed on the input, or an actor was silent until the server's patience was over.
 */
final class ServerAnswer {
  /** How long the engine's server waits for a queue, at least. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private ServerAnswer() {}

  /** Whether it is in one of the two protocols; an answer without content is in both. */
  static boolean isOfService(Reply reply) {
    String type = reply.headers().getOrDefault("content-type", "");
    return reply.body().length == 0 || type.contains("json") || type.contains("xml");
  }

  static AwsException meant(Call call, Reply reply, ElasticMq engine, Duration taken) {
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
