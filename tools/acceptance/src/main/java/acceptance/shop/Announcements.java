package acceptance.shop;

import acceptance.Aws;
import acceptance.SharedTarget;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Listens to everything that passes the shop's bus, from the first request for it on. */
public final class Announcements {
  /** A different name in each run: for a minute, SQS does not reuse the name of a deleted queue. */
  private static final String NAME = "acceptance-probe-" + UUID.randomUUID();

  private static final String CHECKOUT = "CheckoutBasket";
  private static final String ORDER = "OrderPlaced";
  private static final List<JsonNode> HEARD = new CopyOnWriteArrayList<>();
  private static String queue = "";

  private Announcements() {}

  /** Adds a queue of our own behind a rule that lets everything through. */
  public static synchronized void listen() {
    if (!queue.isEmpty()) {
      return;
    }
    Aws aws = SharedTarget.aws();
    String url = aws.sqs().createQueue(q -> q.queueName(NAME)).queueUrl();
    String arn =
        Entry.of(
            aws.sqs()
                .getQueueAttributes(
                    q -> q.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes(),
            QueueAttributeName.QUEUE_ARN);
    aws.sqs()
        .setQueueAttributes(
            q -> q.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, policy(arn))));
    String bus = Places.bus();
    aws.events().putRule(r -> r.name(NAME).eventBusName(bus).eventPattern("{\"version\":[\"0\"]}"));
    aws.events()
        .putTargets(
            t ->
                t.rule(NAME).eventBusName(bus).targets(Target.builder().id(NAME).arn(arn).build()));
    queue = url;
  }

  /** Removes the rule and the queue; a bus that has rules cannot be deleted. */
  public static synchronized void stopListening() {
    if (queue.isEmpty()) {
      return;
    }
    Aws aws = SharedTarget.aws();
    String bus = Places.bus();
    aws.events().removeTargets(t -> t.rule(NAME).eventBusName(bus).ids(NAME));
    aws.events().deleteRule(r -> r.name(NAME).eventBusName(bus));
    aws.sqs().deleteQueue(q -> q.queueUrl(queue));
    queue = "";
  }

  /** The announcements of the checkout with this number; more than one if it was replayed. */
  public static List<JsonNode> of(String orderId) {
    return where(CHECKOUT, "orderId", orderId);
  }

  /** The announced checkouts of this shopper. */
  public static List<JsonNode> by(String userName) {
    return where(CHECKOUT, "userName", userName);
  }

  /** The announcements of the order with this number; more than one if it was sent again. */
  public static List<JsonNode> ofOrder(String orderId) {
    return where(ORDER, "orderId", orderId);
  }

  private static List<JsonNode> where(String detailType, String field, String value) {
    hear();
    return HEARD.stream()
        .filter(event -> event.path("detail-type").asText().equals(detailType))
        .filter(event -> event.at("/detail/" + field).asText().equals(value))
        .toList();
  }

  private static void hear() {
    for (Message message : Queues.take(queue)) {
      HEARD.add(ExactJson.read(message.body()));
    }
  }

  private static String policy(String queueArn) {
    return String.format(
        Locale.ROOT,
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},\
        "Action":"sqs:SendMessage","Resource":"%s"}]}\
        """,
        queueArn);
  }
}
