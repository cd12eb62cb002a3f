package acceptance.shop;

import acceptance.SharedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What a scenario does with queues. */
public final class Queues {
  private static final int BATCH = 10;

  private Queues() {}

  /** Receives up to ten messages without deleting them. */
  public static List<Message> receive(String queue) {
    return SharedTarget.aws()
        .sqs()
        .receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(BATCH))
        .messages();
  }

  /** Receives and deletes whatever is visible. */
  public static List<Message> take(String queue) {
    List<Message> taken = new ArrayList<>();
    List<Message> some = receive(queue);
    while (!some.isEmpty()) {
      some.forEach(message -> delete(queue, message));
      taken.addAll(some);
      some = receive(queue);
    }
    return taken;
  }

  public static void delete(String queue, Message message) {
    SharedTarget.aws()
        .sqs()
        .deleteMessage(d -> d.queueUrl(queue).receiptHandle(message.receiptHandle()));
  }

  public static void send(String queue, String body) {
    SharedTarget.aws().sqs().sendMessage(m -> m.queueUrl(queue).messageBody(body));
  }

  /** How many messages the queue holds, including those in flight. */
  public static int size(String queue) {
    Map<QueueAttributeName, String> attributes =
        SharedTarget.aws()
            .sqs()
            .getQueueAttributes(
                q ->
                    q.queueUrl(queue)
                        .attributeNames(
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
            .attributes();
    return attributes.values().stream().mapToInt(Integer::parseInt).sum();
  }
}
