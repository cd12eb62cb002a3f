package course.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How full the queues are, according to SQS's GetQueueAttributes. */
public final class QueueDepths {
  private static final Pattern TRIES = Pattern.compile("maxReceiveCount\\D+(\\d+)");

  /**
   * @param visible messages that wait
   * @param inFlight messages received and not yet deleted
   */
  public record Depth(int visible, int inFlight) {}

  /**
   * How often a queue delivers a message before it becomes a dead letter.
   *
   * @param visibility the time between two tries
   * @param tries the maximum; 0 without a dead letter queue
   */
  public record Patience(Duration visibility, int tries) {}

  private final Endpoint endpoint;

  public QueueDepths(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  public Patience patience(String queue) {
    JsonNode attributes = attributes("http://127.0.0.1/000000000000/" + queue);
    Matcher tries = TRIES.matcher(attributes.path("RedrivePolicy").asText());
    return new Patience(
        Duration.ofSeconds(attributes.path("VisibilityTimeout").asLong()),
        tries.find() ? Integer.parseInt(tries.group(1)) : 0);
  }

  private JsonNode attributes(String queueUrl) {
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("QueueUrl", queueUrl);
    input.putArray("AttributeNames").add("All");
    return endpoint.json("sqs", "AmazonSQS.GetQueueAttributes", input).path("Attributes");
  }

  public Depth depth(String queueUrl) {
    JsonNode attributes = attributes(queueUrl);
    return new Depth(
        attributes.path("ApproximateNumberOfMessages").asInt(),
        attributes.path("ApproximateNumberOfMessagesNotVisible").asInt());
  }
}
