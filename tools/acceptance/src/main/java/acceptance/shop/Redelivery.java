package acceptance.shop;

import acceptance.SharedTarget;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * How a queue delivers again, as it is deployed: no scenario knows the numbers.
 *
 * @param visibility the time from one delivery to the next
 * @param receives how often a message is delivered before it is set aside
 */
public record Redelivery(Duration visibility, int receives) {

  public static Redelivery of(String queue) {
    Map<QueueAttributeName, String> attributes =
        SharedTarget.aws()
            .sqs()
            .getQueueAttributes(
                q ->
                    q.queueUrl(queue)
                        .attributeNames(
                            QueueAttributeName.VISIBILITY_TIMEOUT,
                            QueueAttributeName.REDRIVE_POLICY))
            .attributes();
    return new Redelivery(
        Duration.ofSeconds(
            Long.parseLong(Entry.of(attributes, QueueAttributeName.VISIBILITY_TIMEOUT))),
        ExactJson.read(Entry.of(attributes, QueueAttributeName.REDRIVE_POLICY))
            .get("maxReceiveCount")
            .asInt());
  }

  /** By then a message that is in somebody's hands is there again. */
  public Duration untilNext() {
    return visibility.plusSeconds(1);
  }

  /** A little more than half of the time until the next delivery, so that none is missed. */
  public Duration step() {
    return visibility.dividedBy(2).plusSeconds(1);
  }
}
