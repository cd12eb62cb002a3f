package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** Samples a queue whenever one of its metrics is read: SQS itself reports only once a minute. */
final class QueueMetrics {
  static final String NAMESPACE = "AWS/SQS";
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "ApproximateNumberOfMessagesVisible", "ApproximateNumberOfMessages",
          "ApproximateNumberOfMessagesNotVisible", "ApproximateNumberOfMessagesNotVisible",
          "ApproximateNumberOfMessagesDelayed", "ApproximateNumberOfMessagesDelayed");

  private final Function<Call, Reply> queues;
  private final Function<String, Duration> ageOfOldest;
  private final Metrics metrics;

  QueueMetrics(
      Function<Call, Reply> queues, Function<String, Duration> ageOfOldest, Metrics metrics) {
    this.queues = queues;
    this.ageOfOldest = ageOfOldest;
    this.metrics = metrics;
  }

  void sample(Metrics.Key key) {
    String queue = key.dimensions().get("QueueName");
    if (!key.namespace().equals(NAMESPACE) || queue == null) {
      return;
    }
    String attribute = ATTRIBUTES.get(key.metric());
    if (attribute != null) {
      count(key, queue, attribute);
    } else if (key.metric().equals("ApproximateAgeOfOldestMessage")) {
      record(key, ageOfOldest.apply(queue).toSeconds(), "Seconds");
    }
  }

  private void count(Metrics.Key key, String queue, String attribute) {
    ObjectNode input =
        Json.object().put("QueueUrl", "http://127.0.0.1/" + Caller.ACCOUNT + "/" + queue);
    input.putArray("AttributeNames").add(attribute);
    Caller monitoring = Caller.service("cloudwatch.amazonaws.com");
    Reply reply = queues.apply(Call.json("sqs", "GetQueueAttributes", monitoring, input));
    JsonNode count = reply.succeeded() ? reply.output().path("Attributes").path(attribute) : null;
    if (count != null && !count.isMissingNode()) {
      record(key, count.asDouble(), "Count");
    }
  }

  private void record(Metrics.Key key, double value, String unit) {
    metrics.record(key.namespace(), key.metric(), key.dimensions(), value, unit);
  }
}
