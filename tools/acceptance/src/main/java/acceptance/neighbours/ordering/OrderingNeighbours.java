package acceptance.neighbours.ordering;

import acceptance.Aws;
import acceptance.SharedTarget;
import acceptance.shop.Entry;
import acceptance.shop.Places;
import acceptance.steps.Lifecycle;
import io.cucumber.java.BeforeAll;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * The queue that the event bus would fill, with the visibility timeout and the maximum of receives
 * of the real one.
 */
public final class OrderingNeighbours {
  private OrderingNeighbours() {}

  @BeforeAll(order = Lifecycle.NEIGHBOURS_MOVE_IN)
  public static void move_in() {
    String deadLetters = queue("orders-alone-dead-letters", Map.of());
    String orders =
        queue(
            "orders-alone",
            Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "60",
                QueueAttributeName.REDRIVE_POLICY,
                String.format(
                    Locale.ROOT,
                    "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":3}",
                    deadLetters)));
    SharedTarget.aws()
        .ssm()
        .putParameter(
            p ->
                p.name(Places.ORDER_QUEUE)
                    .type(ParameterType.STRING)
                    .value(orders)
                    .overwrite(true));
  }

  private static String queue(String name, Map<QueueAttributeName, String> attributes) {
    Aws aws = SharedTarget.aws();
    String url = aws.sqs().createQueue(q -> q.queueName(name).attributes(attributes)).queueUrl();
    return Entry.of(
        aws.sqs()
            .getQueueAttributes(q -> q.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes(),
        QueueAttributeName.QUEUE_ARN);
  }
}
