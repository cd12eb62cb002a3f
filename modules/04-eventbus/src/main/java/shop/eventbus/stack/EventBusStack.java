package shop.eventbus.stack;

import java.util.List;
import shop.foundation.stack.ShopStack;
import shop.foundation.stack.Suppressions;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Archive;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * The bus, the rule that sends checkouts to the order queue, and a place for everything that fails.
 *
 * <p>An event can get lost in two places, so there are two dead letter queues: one for events that
 * EventBridge cannot put into the order queue, one for messages that the consumer keeps refusing.
 */
public final class EventBusStack extends ShopStack {
  private final List<Queue> queues;

  public EventBusStack(Construct scope, String id, EventBusStackProps props) {
    super(scope, id, props.stage());
    if (stage().tellsPeople()) {
      var topic = new AlarmTopic(this, "AlarmTopic", stage());
      alarmsGoTo(topic);
      publish("AlarmTopicParameter", alarmTopicParameter(), topic.getTopicArn());
      output("AlarmTopicArn", topic.getTopicArn());
    }
    var bus = bus(stage().shop());
    var archive = archive(bus);

    var orderDeadLetters = deadLetterQueue("OrderDeadLetterQueue");
    var orders = orderQueue(orderDeadLetters, props);
    var targetDeadLetters = deadLetterQueue("TargetDeadLetterQueue");
    var checkouts = stage().named("checkouts");
    sendCheckouts(checkouts, bus, orders, targetDeadLetters);

    publish("BusNameParameter", props.busNameParameter(), bus.getEventBusName());
    publish("OrderQueueArnParameter", props.orderQueueArnParameter(), orders.getQueueArn());
    new Alarms(this)
        .notEmpty("OrderDeadLetters", orderDeadLetters)
        .notEmpty("TargetDeadLetters", targetDeadLetters)
        .waitingTooLong("Orders", orders)
        .failing("CheckoutRule", bus, checkouts);
    queues = List.of(orders, orderDeadLetters, targetDeadLetters);

    new CheckoutSchema(this, props.stage().shop());

    output("BusName", bus.getEventBusName());
    output("ArchiveName", archive.getArchiveName());
    output("OrderQueueUrl", orders.getQueueUrl());
    output("OrderDeadLetterQueueUrl", orderDeadLetters.getQueueUrl());
    output("TargetDeadLetterQueueUrl", targetDeadLetters.getQueueUrl());
  }

  /** The order queue and the two dead letter queues. */
  public List<Queue> queues() {
    return queues;
  }

  private EventBus bus(String name) {
    return EventBus.Builder.create(this, "Bus").eventBusName(name).build();
  }

  /** Every checkout of the last 30 days can be replayed. */
  private Archive archive(EventBus bus) {
    return Archive.Builder.create(this, "CheckoutArchive")
        .sourceEventBus(bus)
        .eventPattern(CheckoutEvents.pattern())
        .retention(Duration.days(30))
        .build();
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
  private Queue orderQueue(Queue deadLetters, EventBusStackProps props) {
    return queue("OrderQueue")
        .visibilityTimeout(Duration.seconds(6 * props.consumer().timeoutSeconds()))
        .retentionPeriod(Duration.days(4))
        .deadLetterQueue(
            DeadLetterQueue.builder()
                .queue(deadLetters)
                .maxReceiveCount(props.consumer().receives())
                .build())
        .build();
  }

  /** A queue holds accepted checkouts: in a stage that keeps its data, they are kept. */
  private Queue.Builder queue(String id) {
    return Queue.Builder.create(this, id)
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true)
        .removalPolicy(stage().removalPolicy());
  }

  /**
   * Retries are EventBridge's maximum; an event that fails for a day, or cannot be retried, is set
   * aside.
   */
  private void sendCheckouts(String name, EventBus bus, Queue orders, Queue deadLetters) {
    Rule.Builder.create(this, "CheckoutRule")
        .ruleName(name)
        .description("Sends every accepted checkout to the order queue")
        .eventBus(bus)
        .eventPattern(CheckoutEvents.pattern())
        .targets(
            List.of(
                SqsQueue.Builder.create(orders)
                    .maxEventAge(Duration.hours(24))
                    .retryAttempts(185)
                    .deadLetterQueue(deadLetters)
                    .build()))
        .build();
  }
}
