package course.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How full the queues are, as SQS's GetQueueAttributes tells it. */
public final class Queues {

  /**
   * @param visible messages that wait
   * @param inFlight messages received and not yet deleted
   */
  public record Depth(int visible, int inFlight) {}

  private final Endpoint endpoint;

  public Queues(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  public Depth depth(String queueUrl) {
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("QueueUrl", queueUrl);
    input.putArray("AttributeNames").add("All");
    JsonNode attributes =
        endpoint.json("sqs", "AmazonSQS.GetQueueAttributes", input).path("Attributes");
    return new Depth(
        attributes.path("ApproximateNumberOfMessages").asInt(),
        attributes.path("ApproximateNumberOfMessagesNotVisible").asInt());
  }
}
