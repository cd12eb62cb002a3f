package shop.eventbus.stack;

import java.util.List;
import shop.foundation.stack.EventQueue;
import shop.foundation.stack.ShopStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Archive;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * The bus, the way of the checkouts from it to the order queue, and a place for everything that
 * fails.
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

    var orders =
        new EventQueue(
            this,
            bus,
            new EventQueue.Wanted(
                "Order",
                "Target",
                "CheckoutRule",
                stage().named("checkouts"),
                "Sends every accepted checkout to the order queue",
                "replay the archive",
                CheckoutEvents.pattern(),
                props.consumer()));

    publish("BusNameParameter", props.busNameParameter(), bus.getEventBusName());
    publish("OrderQueueArnParameter", props.orderQueueArnParameter(), orders.queue().getQueueArn());
    orders.raiseAlarms();
    queues = orders.queues();

    new CheckoutSchema(this, props.stage().shop());

    output("BusName", bus.getEventBusName());
    output("ArchiveName", archive.getArchiveName());
    output("OrderQueueUrl", orders.queue().getQueueUrl());
    output("OrderDeadLetterQueueUrl", orders.deadLetters().getQueueUrl());
    output("TargetDeadLetterQueueUrl", orders.targetDeadLetters().getQueueUrl());
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
}
