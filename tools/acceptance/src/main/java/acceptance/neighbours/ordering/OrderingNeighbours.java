package acceptance.neighbours.ordering;

import acceptance.Aws;
import acceptance.SharedTarget;
import acceptance.shop.Entry;
import acceptance.shop.Places;
import acceptance.steps.Lifecycle;
import io.cucumber.java.BeforeAll;
import java.util.Locale;
import java.util.Map;
import localcloud.assembly.CloudAssembly;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * The queue that the event bus would fill. Like the real one, it waits for six timeouts of its
 * consumer, and sets a message aside while a scenario watches.
 */
public final class OrderingNeighbours {
  private static final int TIMEOUTS = 6;

  private OrderingNeighbours() {}

  @BeforeAll(order = Lifecycle.NEIGHBOURS_MOVE_IN)
  public static void move_in() {
    String deadLetters = queue("orders-alone-dead-letters", Map.of());
    String orders =
        queue(
            "orders-alone",
            Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Integer.toString(TIMEOUTS * consumerTimeout()),
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

  /** In seconds, as the module's template says. */
  private static int consumerTimeout() {
    return CloudAssembly.read(SharedTarget.cdkOut()).stacks().stream()
        .flatMap(stack -> stack.template().resources().values().stream())
        .filter(resource -> resource.type().equals("AWS::Lambda::Function"))
        .filter(function -> function.properties().path("Handler").asText().contains("Consumer"))
        .mapToInt(function -> function.properties().path("Timeout").asInt())
        .max()
        .orElseThrow(() -> new IllegalStateException("The module has no consumer of the queue"));
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
