package shop.foundation.stack;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.IEventBus;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;

/**
 * The way of events from a bus to one consumer: a rule, the consumer's queue, and a place for
 * everything that fails.
 *
 * <p>An event can get lost in two places, so there are two dead letter queues: one for events that
 * EventBridge cannot put into the queue, one for messages that the consumer keeps refusing.
 */
public final class EventQueue {
  private final ShopStack stack;
  private final IEventBus bus;
  private final Wanted wanted;
  private final Queue deadLetters;
  private final Queue queue;
  private final Queue targetDeadLetters;

  /**
   * Which events, for whom, and what the parts are called in the stack.
   *
   * @param thing what a message is about, such as {@code Order}: the queue is {@code OrderQueue}
   * @param target how the name of the other dead letter queue begins, such as {@code Target}
   * @param rule the rule's id in the stack
   * @param ruleName the rule's name on the bus
   * @param description what the rule is for
   * @param again what brings a lost event back, for the alarm: {@code replay the archive}
   */
  public record Wanted(
      String thing,
      String target,
      String rule,
      String ruleName,
      String description,
      String again,
      EventPattern pattern,
      QueueConsumer consumer) {}

  public EventQueue(ShopStack stack, IEventBus bus, Wanted wanted) {
    this.stack = stack;
    this.bus = bus;
    this.wanted = wanted;
    deadLetters = deadLetterQueue(wanted.thing() + "DeadLetterQueue");
    queue = consumerQueue(wanted.thing() + "Queue", deadLetters, wanted.consumer());
    targetDeadLetters = deadLetterQueue(wanted.target() + "DeadLetterQueue");
    send();
  }

  /** Raises an alarm for whatever needs a person. */
  public void raiseAlarms() {
    new QueueAlarms(stack)
        .notEmpty(wanted.thing() + "DeadLetters", deadLetters)
        .notEmpty(wanted.target() + "DeadLetters", targetDeadLetters)
        .waitingTooLong(wanted.thing() + "s", queue)
        .failing(wanted.rule(), bus, wanted.ruleName(), wanted.again());
  }

  /** What the consumer reads. */
  public Queue queue() {
    return queue;
  }

  /** What the consumer kept refusing. */
  public Queue deadLetters() {
    return deadLetters;
  }

  /** What EventBridge could not put into the queue. */
  public Queue targetDeadLetters() {
    return targetDeadLetters;
  }

  /** All three. */
  public List<Queue> queues() {
    return List.of(queue, deadLetters, targetDeadLetters);
  }

  /** Messages here wait for a person, so they are kept as long as SQS allows. */
  private Queue deadLetterQueue(String id) {
    var queue = queue(id).retentionPeriod(Duration.days(14)).build();
    Suppressions.ofDeadLetters(queue);
    return queue;
  }

  /**
   * Visibility is six times the consumer's timeout, so that a message is not delivered again while
   * Lambda still retries its batch (AWS Lambda guide, "Creating and configuring an Amazon SQS event
   * source mapping").
   */
  private Queue consumerQueue(String id, Queue deadLetters, QueueConsumer consumer) {
    return queue(id)
        .visibilityTimeout(Duration.seconds(6 * consumer.timeoutSeconds()))
        .retentionPeriod(Duration.days(4))
        .deadLetterQueue(
            DeadLetterQueue.builder()
                .queue(deadLetters)
                .maxReceiveCount(consumer.receives())
                .build())
        .build();
  }

  /** A queue holds what was accepted: in a stage that keeps its data, it is kept. */
  private Queue.Builder queue(String id) {
    return Queue.Builder.create(stack, id)
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true)
        .removalPolicy(stack.stage().removalPolicy());
  }

  /**
   * Retries are EventBridge's maximum; an event that fails for a day, or cannot be retried, is set
   * aside.
   */
  private void send() {
    Rule.Builder.create(stack, wanted.rule())
        .ruleName(wanted.ruleName())
        .description(wanted.description())
        .eventBus(bus)
        .eventPattern(wanted.pattern())
        .targets(
            List.of(
                SqsQueue.Builder.create(queue)
                    .maxEventAge(Duration.hours(24))
                    .retryAttempts(185)
                    .deadLetterQueue(targetDeadLetters)
                    .build()))
        .build();
  }
}
